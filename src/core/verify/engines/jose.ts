import { JWSSignatureVerificationFailed } from 'jose/errors'
import { flattenedVerify } from 'jose/jws/flattened/verify'
import { writeBase64url } from '../../foundation/base64url'
import type { KeyMaterial } from '../../keys/key'
import { hasModulusLength } from '../modulus-length'
import { thrown, unsupported } from '../undecided'
import type { Engine } from '../verdict'

/**
 * The verifier that a Web application would use. It reads `alg` and `crit` from the header itself and has rules of its
 * own about keys, so whatever it refuses for another reason than the signature goes to the next engine.
 */
const jose: Engine = {
  name: 'WebCrypto through jose',
  async verify(work) {
    const { algorithm, key, signingInput, signature } = work
    const dot = signingInput.indexOf('.')
    if (dot < 0) return unsupported('The signing input has no dot between header and payload.')
    const jws = {
      protected: signingInput.slice(0, dot),
      payload: signingInput.slice(dot + 1),
      signature: writeBase64url(signature),
    }
    try {
      await flattenedVerify(jws, cloneOf(key), { algorithms: [algorithm.name] })
      return { state: hasModulusLength(work) ? 'valid' : 'invalid', engine: 'WebCrypto through jose' }
    } catch (error) {
      // With a cause, jose gives the same error to a verification that WebCrypto could not finish.
      if (error instanceof JWSSignatureVerificationFailed && error.cause === undefined)
        return { state: 'invalid', engine: 'WebCrypto through jose' }
      return unsupported(`jose does not verify this token: ${thrown(error)}.`)
    }
  },
}
export default jose

// jose freezes the JWK that it is given, and keeps what it imported for as long as it is given the same one.
const clones = new WeakMap<KeyMaterial, KeyMaterial>()

function cloneOf(key: KeyMaterial): KeyMaterial {
  const clone = clones.get(key) ?? { ...key }
  clones.set(key, clone)
  return clone
}
