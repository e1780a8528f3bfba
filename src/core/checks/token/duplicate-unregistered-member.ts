import { defineCheck } from '../define-check'
import { duplicateMembers, duplicateSentence, isDecisiveClaim } from '../duplicates'

export default defineCheck({
  code: 'DUPLICATE_UNREGISTERED_MEMBER',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'A member of the payload stands twice',
  why: 'Of two members with one name some readers take the first, most the last, and strict ones refuse. Two services may then act on different values of one claim.',
  fix: {
    issuer: 'Write each member of the payload once.',
    verifier: 'Use a JSON reader that refuses duplicate names.',
  },
  cites: ['RFC 7519 §4', 'RFC 8259 §4'],
  applies: ({ token }) => token.payload !== null,
  *look({ token }) {
    for (const { pointer, start, end } of duplicateMembers(token.payload))
      if (!isDecisiveClaim(pointer))
        yield { at: { part: 'payload', pointer, span: [start, end] }, facts: { part: 'payload', pointer } }
  },
  says: duplicateSentence,
  examples: {
    flags: [{ claims: '{"role":"user","role":"admin"}' }, { claims: '{"address":{"country":"a","country":"b"}}' }],
    passes: [{}, { claims: '{"exp":1767226200,"exp":1767226200}' }],
  },
})
