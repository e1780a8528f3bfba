import { writeBase64url } from '../../foundation/base64url'
import { quote } from '../../foundation/wording'
import { certificateThumbprints } from '../certificate-thumbprints'
import { align, inUrlAlphabet, type NearMissRule, nameOfKey } from '../near-miss-rule'

/** The Australian CDR register had this: a kid in hex beside an x5t of the same 20 bytes. */
export default {
  reason: 'HEX_VS_BASE64URL',
  explains: (kid, key) => {
    for (const other of key.kid === null ? certificateThumbprints(key) : [key.kid, ...certificateThumbprints(key)]) {
      const kidIsHex = isHexOf(kid, other)
      if (!kidIsHex && !isHexOf(other, kid)) continue
      const [notation, otherNotation] = kidIsHex ? ['hex', 'base64url'] : ['base64url', 'hex']
      const what = other === key.kid ? 'its kid' : 'its certificate thumbprint'
      return {
        explanation: `The token's kid is, in ${notation}, the bytes that ${nameOfKey(key)} has in ${otherNotation} as ${what}, ${quote(other)}.`,
        change: align(kid, key.kid),
      }
    }
    return null
  },
} satisfies NearMissRule

/** Whether `hex` writes a SHA-1 or SHA-256 digest, perhaps with colons, and `encoded` the same in base64. */
function isHexOf(hex: string, encoded: string): boolean {
  // 20 and 32 bytes are 40 and 64 digits, and with colons 59 and 95 characters; in base64 at most 44.
  if (hex.length < 40 || hex.length > 95 || encoded.length < 27 || encoded.length > 44) return false
  const digits = hex.replaceAll(':', '')
  if (!/^(?:[\da-f]{40}|[\da-f]{64})$/i.test(digits)) return false
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return writeBase64url(bytes) === inUrlAlphabet(encoded)
}
