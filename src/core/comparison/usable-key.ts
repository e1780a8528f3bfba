import type { Key } from '../keys/key'
import { isForSignatures, matchKey } from '../keys/match-key'

/** Whether a verifier may check signatures with the key: it can be read, and nothing that it states of itself forbids it. */
export function isUsable(key: Key): boolean {
  return (
    key.material !== null &&
    (isPlain(key) || isForSignatures(matchKey(anything, key))) &&
    !(key.kty === 'OKP' && agreementCurves.has(key.crv ?? '')) &&
    !(key.alg !== null && encryptionAlg.test(key.alg))
  )
}

/** Most keys; a set may have a hundred thousand, and the whole match costs a second then. */
const isPlain = ({ use, keyOps }: Key) => keyOps === null && (use === null || use === 'sig')

const anything = { kid: null, algorithm: null }

/** RFC 7748: such a curve agrees on keys and signs nothing. */
const agreementCurves = new Set(['X25519', 'X448'])

/** The JWE rows of the registry “JSON Web Signature and Encryption Algorithms” (RFC 7518 §4.1, §5.1). */
const encryptionAlg = /^(?:RSA1_5$|RSA-OAEP|ECDH-ES|PBES2-|dir$|A(?:128|192|256)(?:KW|GCM|CBC|CTR))/
