import { writeBase64url } from '../../foundation/base64url'
import { writeUtf8 } from '../../foundation/utf8'
import { align, bothKids, inUrlAlphabet, type NearMissRule } from '../near-miss-rule'

export default {
  reason: 'DOUBLE_BASE64',
  explains: (kid, key) => {
    const published = key.kid
    if (!kid || !published) return null
    const tokenIsEncoded = encodes(kid, published)
    if (!tokenIsEncoded && !encodes(published, kid)) return null
    const [encoded, plain] = tokenIsEncoded ? ['the first', 'second'] : ['the second', 'first']
    return {
      explanation: `${bothKids(kid, published)} are one text: ${encoded} is the base64 of the ${plain}.`,
      change: align(kid, published),
    }
  },
} satisfies NearMissRule

function encodes(encoded: string, plain: string): boolean {
  // Base64 of a text is a third longer at least; this keeps the common case free of work.
  if (encoded.length < (plain.length * 4) / 3) return false
  return inUrlAlphabet(encoded) === writeBase64url(writeUtf8(plain))
}
