import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'

export default defineCheck({
  code: 'NON_FINITE_NUMBER',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'A time is too large for any clock',
  why: 'A number such as 1e400 is valid JSON, but most readers make it infinite: a token with that exp never expires.',
  fix: {
    issuer: 'Write times as seconds since 1970, such as 1767225600.',
    verifier: 'Refuse a time that is not a finite number.',
  },
  cites: ['RFC 7519 §2', 'RFC 8259 §6'],
  applies: ({ token }) => token.payload?.object != null,
  *look({ token }) {
    if (token.payload?.json.state !== 'whole') return
    const { text, remarks } = token.payload.json
    for (const { kind, pointer, start, end } of remarks)
      if (kind === 'non_finite_number' && times.has(pointer))
        yield {
          at: { part: 'payload', pointer, span: [start, end] },
          facts: { claim: pointer.slice(1), found: text.slice(start, Math.min(end, start + 100)) },
        }
  },
  says: ({ claim, found }) =>
    `The ${claim} is ${quote(found)}, which most readers take for infinity; expected seconds since 1970.`,
  examples: {
    flags: [{ claims: '{"exp":1e400}' }, { claims: '{"exp":1767226200,"nbf":-1e400}' }],
    passes: [{}, { claims: '{"exp":1767226200,"balance":1e400}' }],
  },
})

const times = new Set(['/exp', '/nbf', '/iat'])
