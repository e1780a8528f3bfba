import { defineCheck } from '../define-check'
import { duplicateMembers, duplicateSentence, isDecisiveClaim } from '../duplicates'

export default defineCheck({
  code: 'DUPLICATE_MEMBER',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'A header parameter or a registered claim stands twice',
  why: 'Of two members with one name some readers take the first, most the last, and strict ones refuse. A gateway and the service behind it may then act on different values.',
  fix: {
    issuer: 'Write each header parameter and each claim once.',
    verifier: 'Use a JSON reader that refuses duplicate names.',
  },
  cites: ['RFC 7515 §4', 'RFC 7519 §4', 'RFC 8259 §4'],
  applies: ({ token }) => (token.header ?? token.payload) !== null,
  *look({ token }) {
    for (const { pointer, start, end } of duplicateMembers(token.header))
      yield { at: { part: 'header', pointer, span: [start, end] }, facts: { part: 'header', pointer } }
    for (const { pointer, start, end } of duplicateMembers(token.payload))
      if (isDecisiveClaim(pointer))
        yield { at: { part: 'payload', pointer, span: [start, end] }, facts: { part: 'payload', pointer } }
  },
  says: duplicateSentence,
  examples: {
    flags: [
      { header: '{"alg":"none","alg":"HS256"}' },
      { header: '{"alg":"HS256","\\u0061lg":"none"}' },
      { claims: '{"exp":1,"exp":1767226200}' },
    ],
    passes: [{}, { claims: '{"role":"a","role":"b"}' }],
  },
})
