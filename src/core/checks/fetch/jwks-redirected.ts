import { quote } from '../../foundation/wording'
import { webUrl } from '../../sources/address'
import { defineCheck } from '../define-check'
import { answered } from '../recorded'

export default defineCheck({
  code: 'JWKS_REDIRECTED',
  subject: 'fetch',
  severity: 'warning',
  refuses: false,
  title: 'The key set came from another origin',
  why: 'The address of the keys is what a verifier trusts. A redirect hands that trust to another host, and verifiers that follow none cannot fetch the keys.',
  fix: {
    issuer: 'Name the final address in jwks_uri.',
    verifier: 'Configure the final address, once you know that it is the issuer’s.',
  },
  cites: ['RFC 9110 §15.4', 'OpenID Connect Discovery 1.0 §3'],
  applies: ({ evidence }) => evidence.purpose === 'key-set' && evidence.answer.kind === 'response',
  *look({ evidence: { url, answer } }) {
    if (answer.kind !== 'response' || !answer.redirected) return
    const asked = webUrl(url)?.origin
    const origin = webUrl(answer.final_url)?.origin
    if (asked !== undefined && origin !== undefined && asked !== origin)
      yield { at: { part: 'answer', pointer: '' }, facts: { asked, origin, url } }
  },
  says: ({ asked, origin }) =>
    `The request to ${quote(asked)} was redirected, and ${quote(origin)} answered; expected the answer from the origin that was asked.`,
  examples: {
    flags: [{ fetch: answered({ redirected: true, final_url: 'https://keys.cdn.example/acme/jwks' }) }],
    passes: [
      { fetch: answered() },
      { fetch: answered({ redirected: true, final_url: 'https://id.acme.example/v2/jwks' }) },
    ],
  },
})
