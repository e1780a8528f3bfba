import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { contentType } from '../content-type'
import { defineCheck } from '../define-check'
import { isCompact } from '../forms'
import { inHeader } from '../places'

export default defineCheck({
  code: 'CTY_SUSPECT',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The header calls the claims something that is run or expanded',
  why: 'The payload is JSON and the cty says XML or serialized objects. A verifier that chooses its reader by the cty can be led to one that loads files or runs code.',
  fix: {
    issuer: 'Leave cty out of a token whose payload is its claims.',
    verifier: 'Read the payload as JSON, whatever the cty says.',
  },
  cites: ['RFC 7515 §4.1.10', 'https://portswigger.net/web-security/jwt'],
  // Types of JSON, and any type where the payload is no JSON, are what cty is for: credentials and Open Banking have them.
  applies: ({ token, header }) => isCompact(token) && token.payload?.object != null && contentType(header) !== null,
  *look({ header }) {
    const cty = stringMember(header, 'cty')
    if (cty !== undefined && dangerous.test(contentType(header) ?? '')) yield { at: inHeader('cty'), facts: { cty } }
  },
  says: ({ cty }) => `The cty is ${quote(cty)}, but the payload is JSON; expected none.`,
  examples: {
    flags: [
      { header: { alg: 'ES256', cty: 'text/xml' } },
      { header: { alg: 'ES256', cty: 'application/x-java-serialized-object' } },
    ],
    passes: [{}, { header: { alg: 'ES256', cty: 'json' } }, { header: { alg: 'ES256', cty: 'vc' } }],
  },
})

const dangerous = /[/+]xml$|java-(?:serialized-)?object$|[/.-](?:php\.serialized|pickle|yaml)$/
