import type { Place } from '../../foundation/finding'
import type { Malformation } from '../../token/token'
import { defineCheck } from '../define-check'
import { hs256 } from '../rfc-examples'

export default defineCheck({
  code: 'MALFORMED_TOKEN',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The token is not well formed',
  why: 'A signed JWT is three base64url segments: a JSON object as header, a JSON object as claims, and the signature. A verifier refuses everything else before it looks at any key.',
  fix: {
    caller: 'Copy the whole token again, from where it is neither shortened, escaped nor wrapped.',
    issuer: 'Encode each segment as base64url without padding, over JSON in UTF-8.',
  },
  cites: ['RFC 7519 §7.2', 'RFC 7515 §7.1', 'RFC 7515 §2'],
  *look({ token }) {
    const told = new Set<Malformation['part']>()
    for (const malformation of token.malformed) {
      const { reason, part, hint, message } = malformation
      if (told.has(part)) continue
      told.add(part)
      yield { at: placeOf(malformation), facts: { reason, hint, sentence: message } }
    }
  },
  says: ({ sentence, hint }) => (hint ? `${sentence} ${hint}` : sentence),
  examples: {
    flags: [
      { text: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0' },
      { text: `${hs256.text}=` },
      { header: '{"alg":"ES256",}' },
      { claims: '["no","object"]' },
    ],
    passes: [{}, { text: hs256.text }],
  },
})

/** Faults of the segments stand in the token's text, those of JSON and UTF-8 in the decoded part. */
function placeOf({ reason, part, at }: Malformation): Place {
  const decoded = /_(?:UTF8|JSON|NOT_OBJECT)$/.test(reason)
  return { part: decoded ? part : 'token', pointer: '', span: at }
}
