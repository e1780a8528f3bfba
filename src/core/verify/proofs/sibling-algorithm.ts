import { signatureAlgorithms } from '../../algorithms/jws'
import type { SignatureAlgorithm } from '../../algorithms/signature-algorithm'
import { pause } from '../../foundation/pauses'
import type { Key, KeyMaterial } from '../../keys/key'
import { headerBlindEngines, keysWorthTrying } from '../find-verifying-key'
import { hasModulusLength } from '../modulus-length'
import type { ProofKind, Question } from '../proof'
import { verifySignature } from '../verify-signature'

/**
 * The signature is of another algorithm than the header names: RS256 for PS256, another hash, the algorithm of the key's
 * own curve. Every one that a key of the set could have signed with is tried.
 */
export default {
  name: 'SIBLING_ALGORITHM',
  applies: ({ signature }) => signature.length > 0,
  async prove(question, pauses) {
    for (const key of keysWorthTrying(question)) {
      for (const { algorithm, as } of key.material ? siblingsFor(question, key.material) : []) {
        if (!(await verifies(question, algorithm, key))) continue
        return { name: 'SIBLING_ALGORITHM', key, facts: { as, means: algorithm.means } }
      }
      await pause(pauses)
    }
    return null
  },
} satisfies ProofKind

interface Sibling {
  readonly algorithm: SignatureAlgorithm
  /** Its `alg`; null where JWS has no name for it. */
  readonly as: string | null
}

/** What a signature of this length under this key may be, the header's own algorithm left out. */
function siblingsFor({ algorithm: own, signature }: Question, key: KeyMaterial): readonly Sibling[] {
  const fitting = signatureAlgorithms.filter(
    (algorithm) =>
      algorithm.kty === key.kty &&
      (algorithm.curves.length === 0 || algorithm.curves.includes(key.crv ?? '')) &&
      (algorithm.signatureBytes ?? signature.length) === signature.length &&
      hasModulusLength({ algorithm, key, signature }),
  )
  const named = fitting.flatMap((algorithm) => (algorithm.name === own.name ? [] : [{ algorithm, as: algorithm.name }]))
  return [...named, ...fitting.filter(({ family }) => family === 'ecdsa').flatMap(withOtherHashes)]
}

/** RFC 7518 §3.4 gives each curve its hash; signing code that takes them apart can pair them otherwise. */
function withOtherHashes(algorithm: SignatureAlgorithm): readonly Sibling[] {
  const hashes = (['SHA-256', 'SHA-384', 'SHA-512'] as const).filter((hash) => hash !== algorithm.hash)
  return hashes.map((hash) => ({
    algorithm: { ...algorithm, hash, means: `ECDSA on ${algorithm.curves[0]} with ${hash}` },
    as: null,
  }))
}

/** The engine in plain JavaScript hashes as the curve wants it, so that it never finds another pairing, nor a wrong one. */
async function verifies({ signingInput, signature }: Question, algorithm: SignatureAlgorithm, key: Key) {
  if (!key.material) return false
  const work = { algorithm, signingInput, signature, key: key.material }
  return (await verifySignature(work, headerBlindEngines)).state === 'valid'
}
