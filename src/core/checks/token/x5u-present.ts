import { member } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { headerUrlSentence, headerUrlSightings } from '../header-url'

export default defineCheck({
  code: 'X5U_PRESENT',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The header says where to fetch the certificate',
  why: 'Whoever writes a token chooses its x5u. A verifier that fetches a certificate from there without checking whose it is accepts every token of an attacker, and can be made to call addresses inside its own network.',
  fix: {
    issuer: 'Leave x5u out, and publish the keys at the jwks_uri of your metadata.',
    verifier: 'Ignore x5u, or accept only an exact list of URLs and check the chain of the certificate.',
  },
  cites: ['RFC 8725 §3.10', 'RFC 7515 §4.1.5'],
  applies: ({ header }) => header !== null,
  look: ({ header }) => headerUrlSightings('x5u', member(header, 'x5u')),
  says: headerUrlSentence,
  examples: {
    flags: [{ header: { alg: 'RS256', x5u: 'https://attacker.example/cert.pem' } }],
    passes: [{}, { header: { alg: 'RS256', x5t: 'eBZ_cn3sXYAd0ch4THBKHIgOwOE' } }],
  },
})
