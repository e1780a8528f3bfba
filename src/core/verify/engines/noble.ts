import type { SignatureAlgorithm } from '../../algorithms/signature-algorithm'
import { keyRefused, thrown, unsupported } from '../undecided'
import type { Engine, Work } from '../verdict'

/** Takes the key of the work, or throws when it is none; then says whether a signature of a message verifies under it. */
export type TakeKey = (work: Work) => (message: Uint8Array, signature: Uint8Array) => boolean

/**
 * Every algorithm in plain JavaScript: for pages without WebCrypto, and for what browsers lack (ES256K, Ed448, ML-DSA).
 * Holds its thread: up to some tens of milliseconds for a signature on P-521 or under ML-DSA.
 */
const noble: Engine = {
  name: 'noble',
  async verify(work) {
    let takeKey: TakeKey
    try {
      takeKey = (await families[work.algorithm.family]()).takeKey
    } catch (error) {
      return unsupported(`The code for ${work.algorithm.means} could not be loaded: ${thrown(error)}.`)
    }
    let verifies: ReturnType<TakeKey>
    try {
      if (work.key.kty !== work.algorithm.kty) throw new Error(`its type is not ${work.algorithm.kty}`)
      verifies = takeKey(work)
    } catch (error) {
      return keyRefused(`noble refused the key: ${thrown(error)}.`)
    }
    try {
      const valid = verifies(new TextEncoder().encode(work.signingInput), work.signature)
      return { state: valid ? 'valid' : 'invalid', engine: 'noble' }
    } catch {
      // The key was taken, so what is left to throw about is the signature: its length or its encoding.
      return { state: 'invalid', engine: 'noble' }
    }
  },
}
export default noble

/** A family a file, so that a page that needs Ed448 does not load RSA. */
const families: Record<SignatureAlgorithm['family'], () => Promise<{ readonly takeKey: TakeKey }>> = {
  hmac: () => import('./noble-hmac'),
  'rsassa-pkcs1': () => import('./noble-rsa'),
  'rsassa-pss': () => import('./noble-rsa'),
  ecdsa: () => import('./noble-ecdsa'),
  eddsa: () => import('./noble-eddsa'),
  'ml-dsa': () => import('./noble-ml-dsa'),
}
