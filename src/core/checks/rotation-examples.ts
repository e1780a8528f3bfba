import { es256, otherEcJwk, rs256, shortRsaJwk } from './rfc-examples'

/** Key sets for examples of two that are compared: `a` signed the token of RFC 7515 A.3, `c` that of A.2. */
export const sample = {
  a: { ...es256.jwk, kid: 'a', alg: 'ES256', use: 'sig' },
  b: { ...otherEcJwk, kid: 'b', alg: 'ES256', use: 'sig' },
  c: { ...rs256.jwk, kid: 'c', alg: 'RS256', use: 'sig' },
  short: { ...shortRsaJwk, kid: 'd', alg: 'RS256', use: 'sig' },
} as const

/** A set of the keys given. */
export const setOf = (...keys: readonly object[]) => ({ keys })
