import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { contentType } from '../content-type'
import { defineCheck } from '../define-check'
import { isCompact } from '../forms'
import { inHeader } from '../places'

export default defineCheck({
  code: 'CTY_NESTED',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'The header says that another token is inside',
  why: 'With the cty “JWT” the content is a token itself, signed or encrypted before this one was made: a nested JWT. Its claims are those of the inner token.',
  fix: {
    verifier: 'Take the content out, and verify it as a token of its own.',
    issuer: 'Leave cty out where the payload is the claims themselves.',
  },
  cites: ['RFC 7519 §5.2'],
  applies: ({ token, header }) => isCompact(token) && contentType(header) !== null,
  *look({ token, header }) {
    const cty = stringMember(header, 'cty')
    if (cty !== undefined && contentType(header) === 'application/jwt')
      yield { at: inHeader('cty'), facts: { cty, has_claims: token.payload?.object != null } }
  },
  says: ({ cty, has_claims }) =>
    has_claims
      ? `The cty is ${quote(cty)}, which says that another token is inside; expected none, for the payload is claims.`
      : `The cty is ${quote(cty)}: the content is another token, which has the claims.`,
  examples: {
    flags: [
      { header: { alg: 'ES256', cty: 'JWT' }, claims: 'eyJhbGciOiJub25lIn0.e30.' },
      { header: { alg: 'ES256', cty: 'application/jwt' } },
      { text: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIiwiY3R5IjoiSldUIn0..aXY.Y2lwaGVy.dGFn' },
    ],
    passes: [{}, { header: { alg: 'ES256', cty: 'vc' } }],
  },
})
