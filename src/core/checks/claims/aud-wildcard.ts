import { quote } from '../../foundation/wording'
import { audiencesOf } from '../../policy/evaluate-policy'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

export default defineCheck({
  code: 'AUD_WILDCARD',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The audience is everybody or nobody',
  why: 'An audience is compared character by character, so a star or an empty string is the name of no service. Where a verifier takes it for a pattern, every service can use tokens that were given to another.',
  fix: {
    issuer: 'Name each service that the token is for.',
    verifier: 'Expect your own name in aud, and never a pattern.',
  },
  cites: ['RFC 7519 §4.1.3', 'RFC 8725 §3.9'],
  *look({ claims }) {
    const wild = audiencesOf(claims).find((one) => one.trim() === '' || one.trim() === '*')
    if (wild !== undefined) yield { at: inPayload('aud'), facts: { audience: wild } }
  },
  says: ({ audience }) => `The audience is ${quote(audience)}; expected the name of a service.`,
  examples: {
    flags: [{ claims: { aud: '*', exp } }, { claims: { aud: ['https://api.example', ''], exp } }],
    passes: [{}, { claims: { aud: 'https://api.example/*', exp } }],
  },
})
