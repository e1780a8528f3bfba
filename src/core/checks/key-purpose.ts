import type { Key } from '../keys/key'
import { keyAlgorithm } from './key-algorithms'

/** Whether nothing that a key states of itself, its alg aside, keeps a verifier from checking signatures with it (RFC 7517 §4.2, §4.3). */
export function isForSigning(key: Key): boolean {
  return (
    (key.use === null || signingUses.has(key.use)) &&
    (key.keyOps === null || key.keyOps.includes('verify')) &&
    !isForAgreement(key) &&
    keyAlgorithm(key.alg)?.purpose !== 'encryption'
  )
}

/** Whether the key's curve can only agree on keys (RFC 7748). */
export function isForAgreement({ kty, crv }: Key): boolean {
  return kty === 'OKP' && (crv === 'X25519' || crv === 'X448')
}

/** Whether the key can be read and may verify signatures. */
export const canVerify = (key: Key): boolean => key.material !== null && isForSigning(key)

// SPIFFE bundles mark their JWT keys "jwt-svid" (SPIFFE Trust Domain and Bundle §4.2.2).
const signingUses = new Set(['sig', 'jwt-svid'])
