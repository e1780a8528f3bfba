/** Algorithms that no verifier should accept for a signature, with the reason (RFC 8725 §3.2). */
const broken = new Map([
  ['RS1', 'it signs a SHA-1 digest, for which collisions are known'],
  ['HS1', 'it is an HMAC over SHA-1, which is not registered for JWS'],
  ['RSA1_5', 'it encrypts and does not sign, and its padding is open to Bleichenbacher attacks'],
])

/** Registered algorithms that give less than is asked of a new system, with the reason. */
const weak = new Map([
  ['HS256/64', 'its MAC is cut to 64 bits'],
  ['RSA-OAEP', 'it encrypts and does not sign, with SHA-1 inside'],
])

/** Why this `alg` must not be accepted, or null. */
export const brokenReason = (alg: string): string | null => broken.get(alg) ?? null

/** Why this `alg` is weak though legal, or null. */
export const weakReason = (alg: string): string | null => weak.get(alg) ?? null

/** Whether `alg` means "not signed", in any spelling that some verifier might take for it (RFC 7518 §3.6, RFC 8725 §3.2). */
export function meansNone(alg: string): boolean {
  return alg.normalize('NFKC').trim().toLowerCase() === 'none'
}
