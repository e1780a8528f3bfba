import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import { readBase64url } from '../foundation/base64url'
import type { Key } from './key'

/** One clause of the match between a token and a key. `unstated`: one of the two does not say. */
export type Clause = 'fits' | 'conflicts' | 'unstated'

/** Every clause on its own, so that each can be told. `import` is known only when the key has been tried. */
export interface Clauses {
  readonly kid: Clause
  readonly kty: Clause
  readonly crv: Clause
  readonly alg: Clause
  readonly use: Clause
  readonly key_ops: Clause
  readonly strength: Clause
  readonly import: Clause
}

/** What a token asks of its key. */
export interface Wanted {
  readonly kid: string | null
  readonly algorithm: SignatureAlgorithm | null
}

/** Compares what a token asks for with what a key states, clause by clause (RFC 7517 §4, RFC 7518 §3). */
export function matchKey(wanted: Wanted, key: Key): Clauses {
  const { algorithm } = wanted
  return {
    kid: wanted.kid === null || key.kid === null ? 'unstated' : clause(wanted.kid === key.kid),
    kty: algorithm ? clause(algorithm.kty === key.kty) : 'unstated',
    crv: algorithm?.curves.length ? clause(algorithm.curves.includes(key.crv ?? '')) : 'unstated',
    alg: algorithm && key.alg !== null ? clause(sameAlgorithm(algorithm, key)) : 'unstated',
    use: key.use === null ? 'unstated' : clause(signingUses.has(key.use)),
    key_ops: key.keyOps === null ? 'unstated' : clause(key.keyOps.includes('verify')),
    strength: algorithm && algorithm.kty === key.kty ? strength(algorithm, key) : 'unstated',
    import: key.material === null ? 'conflicts' : 'unstated',
  }
}

/** Whether the key's mathematics allow the algorithm at all, whatever its metadata says: such a key can be tried. */
export function canTry(clauses: Clauses): boolean {
  return clauses.kty === 'fits' && clauses.crv !== 'conflicts' && clauses.import !== 'conflicts'
}

/** The same of a key whose other clauses nobody asks for. */
export function canTryKey({ algorithm }: Wanted, { kty, crv, material }: Key): boolean {
  if (!algorithm || material === null || algorithm.kty !== kty) return false
  return algorithm.curves.length === 0 || algorithm.curves.includes(crv ?? '')
}

/** Whether a conforming verifier may use the key for this token, its kid aside. */
export function isEligible(clauses: Clauses): boolean {
  return canTry(clauses) && clauses.alg !== 'conflicts' && isForSignatures(clauses)
}

/** Whether the key's own `use` and `key_ops` allow it to verify (RFC 7517 §4.2, §4.3). */
export function isForSignatures(clauses: Clauses): boolean {
  return clauses.use !== 'conflicts' && clauses.key_ops !== 'conflicts'
}

// SPIFFE bundles mark their JWT keys "jwt-svid" (SPIFFE Trust Domain and Bundle §4.2.2).
const signingUses = new Set(['sig', 'jwt-svid'])

const clause = (fits: boolean): Clause => (fits ? 'fits' : 'conflicts')

/** EdDSA names no curve; a key that says Ed25519 or Ed448 is the same algorithm (RFC 9864 §2.2), and the other way round. */
function sameAlgorithm(algorithm: SignatureAlgorithm, key: Key): boolean {
  if (key.alg === algorithm.name) return true
  if (algorithm.family !== 'eddsa') return false
  return key.alg === 'EdDSA' || (algorithm.name === 'EdDSA' && key.alg === key.crv)
}

function strength(algorithm: SignatureAlgorithm, key: Key): Clause {
  if (key.bits === null || algorithm.leastBits === 0) return 'unstated'
  return clause(key.bits >= algorithm.leastBits && !hasUnsoundExponent(key))
}

/** Whether an RSA exponent is 1 or even: with such a key anyone can write a signature, or nobody (RFC 8017 §3.1). */
export function hasUnsoundExponent(key: Key): boolean {
  // Nearly every key has 65537; of a hundred thousand each is asked.
  if (key.material?.e === undefined || key.material.e === 'AQAB') return false
  const { bytes } = readBase64url(key.material.e)
  const last = bytes.at(-1) ?? 0
  return last % 2 === 0 || (last === 1 && bytes.length === 1)
}
