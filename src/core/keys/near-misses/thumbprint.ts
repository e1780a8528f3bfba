import { readBase64url, writeBase64url } from '../../foundation/base64url'
import { align, inUrlAlphabet, type NearMissRule, nameOfKey } from '../near-miss-rule'
import { thumbprint, thumbprintSha1 } from '../thumbprint'

/** RFC 9278 §3: a thumbprint as a URI. */
const URI = 'urn:ietf:params:oauth:jwk-thumbprint:sha-256:'

export default {
  reason: 'THUMBPRINT',
  explains: (kid, key) => {
    const wanted = digestIn(kid)
    if (wanted === null) return null
    const isSha1 = wanted.length === SHA1
    if ((isSha1 ? thumbprintSha1(key) : thumbprint(key)) !== wanted) return null
    return {
      explanation: `The token's kid is the JWK thumbprint (RFC 7638${isSha1 ? ', with SHA-1' : ''}) of ${nameOfKey(key)}.`,
      change: align(kid, key.kid),
    }
  },
} satisfies NearMissRule

/** Characters of a digest in base64url. */
const SHA1 = 27
const SHA256 = 43

/** What can be a thumbprint, as base64url; null spares hashing every key for any other kid. */
function digestIn(kid: string): string | null {
  const bare = inUrlAlphabet(kid.startsWith(URI) ? kid.slice(URI.length) : kid)
  if (bare.length === SHA1 || bare.length === SHA256) return readBase64url(bare).flaws.length === 0 ? bare : null
  if (!/^(?:[\da-f]{40}|[\da-f]{64})$/i.test(bare)) return null
  return writeBase64url(
    Uint8Array.from({ length: bare.length / 2 }, (_, i) => Number.parseInt(bare.slice(2 * i, 2 * i + 2), 16)),
  )
}
