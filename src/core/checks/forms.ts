import type { Token } from '../token/token'

/** Whether the protected header is the whole header, as it is in every compact form (RFC 7515 §7.1, RFC 7516 §7.1). */
export function isCompact({ form }: Token): boolean {
  return form === 'jws-compact' || form === 'jwe-compact' || form === 'sd-jwt'
}

/** Whether the token is signed, or claims to be, and not encrypted. */
export function isSigned({ form }: Token): boolean {
  return form === 'jws-compact' || form === 'jws-json' || form === 'sd-jwt'
}
