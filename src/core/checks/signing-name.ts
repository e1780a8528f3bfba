import { signatureAlgorithm, signatureAlgorithms } from '../algorithms/jws'
import { brokenReason, meansNone, weakReason } from '../algorithms/standing'
import { keyAlgorithm } from './key-algorithms'

/** What a verifier makes of the `alg` of a signed token, by its name alone. */
export type SigningName =
  | { readonly kind: 'known' }
  /** Registered for encryption: RFC 7518 §4, §5. */
  | { readonly kind: 'encryption' }
  /** A registered name but for letters or white space. */
  | { readonly kind: 'variant'; readonly of: string }
  /** Not registered, but a name that nobody else can have (RFC 7515 §4.1.1): with a domain or a URI in it. */
  | { readonly kind: 'own' }
  | { readonly kind: 'unknown' }

export function signingName(alg: string): SigningName {
  // Of blank names and of “none” other checks tell.
  if (signatureAlgorithm(alg) || alg.trim() === '' || meansNone(alg)) return { kind: 'known' }
  if (keyAlgorithm(alg)?.purpose === 'encryption') return { kind: 'encryption' }
  if (brokenReason(alg) !== null || weakReason(alg) !== null || keyAlgorithm(alg)) return { kind: 'known' }
  const folded = fold(alg)
  const of = signatureAlgorithms.find(({ name }) => fold(name) === folded)?.name
  if (of !== undefined) return { kind: 'variant', of }
  return { kind: /[./:]/.test(alg) ? 'own' : 'unknown' }
}

const fold = (name: string) => name.slice(0, 64).trim().toLowerCase()
