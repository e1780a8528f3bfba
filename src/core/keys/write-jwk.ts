import type { Key } from './key'

/** The public members of a key as a JWK (RFC 7517 §4), ready for JSON. */
export type PublicJwk = Readonly<Record<string, string | readonly string[]>>

/**
 * The key as a JWK of public members only, its numbers in canonical encoding (RFC 7518 §6). Null for a secret, of which
 * nothing is public, and for a key that cannot be read.
 */
export function writeJwk({ kid, alg, use, keyOps, material, certificates }: Key): PublicJwk | null {
  if (!material || material.kty === 'oct') return null
  const { kty, ...numbers } = material
  return {
    ...(kid === null ? {} : { kid }),
    kty,
    ...(alg === null ? {} : { alg }),
    ...(use === null ? {} : { use }),
    ...(keyOps === null ? {} : { key_ops: keyOps }),
    ...numbers,
    ...(certificates.length === 0 ? {} : { x5c: certificates }),
  }
}

/** The same as indented JSON, to copy; null alike. */
export function jwkText(key: Key): string | null {
  const jwk = writeJwk(key)
  return jwk && JSON.stringify(jwk, null, 2)
}
