import { readBase64url, writeBase64url } from '../../foundation/base64url'
import { align, inUrlAlphabet, type NearMissRule, nameOfKey } from '../near-miss-rule'
import { thumbprint } from '../thumbprint'

/** RFC 9278 §3: a thumbprint as a URI. */
const URI = 'urn:ietf:params:oauth:jwk-thumbprint:sha-256:'

export default {
  reason: 'THUMBPRINT',
  explains: (kid, key) => {
    const wanted = sha256In(kid)
    if (wanted === null || thumbprint(key) !== wanted) return null
    return {
      explanation: `The token's kid is the JWK thumbprint (RFC 7638) of ${nameOfKey(key)}.`,
      change: align(kid, key.kid),
    }
  },
} satisfies NearMissRule

/** What can be a SHA-256 thumbprint, as base64url; null spares hashing every key for any other kid. */
function sha256In(kid: string): string | null {
  const bare = inUrlAlphabet(kid.startsWith(URI) ? kid.slice(URI.length) : kid)
  if (bare.length === 43) return readBase64url(bare).flaws.length === 0 ? bare : null
  if (!/^[\da-f]{64}$/i.test(bare)) return null
  return writeBase64url(Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(bare.slice(2 * i, 2 * i + 2), 16)))
}
