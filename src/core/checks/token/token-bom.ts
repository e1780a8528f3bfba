import { defineCheck } from '../define-check'
import { objectParts } from '../parts'

export default defineCheck({
  code: 'TOKEN_BOM',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The JSON begins with a byte order mark',
  why: 'JSON must not begin with the bytes EF BB BF. Some readers skip them, others find no JSON: one verifier takes the token and another refuses it.',
  fix: {
    issuer: 'Write the JSON as UTF-8 without a byte order mark; in .NET that is new UTF8Encoding(false).',
  },
  cites: ['RFC 8259 §8.1'],
  applies: ({ token }) => objectParts(token).length > 0,
  *look({ token }) {
    for (const { name, part } of objectParts(token))
      if (part.utf8.bom) yield { at: { part: name, pointer: '' }, facts: { part: name } }
  },
  says: ({ part }) => `The ${part} begins with a byte order mark (U+FEFF); expected its JSON at once.`,
  examples: {
    flags: [{ header: '\ufeff{"alg":"ES256"}' }, { claims: '\ufeff{"exp":1767226200}' }],
    passes: [{}, { claims: '{"exp":1767226200,"name":"\ufeff"}' }],
  },
})
