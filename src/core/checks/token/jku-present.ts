import { member } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { headerUrlSentence, headerUrlSightings } from '../header-url'

export default defineCheck({
  code: 'JKU_PRESENT',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The header says where to fetch the keys',
  why: 'Whoever writes a token chooses its jku. A verifier that fetches keys from there accepts every token of an attacker, and can be made to call addresses inside its own network. Latchkey never fetches it.',
  fix: {
    issuer: 'Leave jku out, and publish the keys at the jwks_uri of your metadata.',
    verifier: 'Ignore jku, or accept only an exact list of URLs.',
  },
  cites: ['RFC 8725 §3.10', 'RFC 7515 §4.1.2'],
  applies: ({ header }) => header !== null,
  look: ({ header }) => headerUrlSightings('jku', member(header, 'jku')),
  says: headerUrlSentence,
  examples: {
    flags: [{ header: { alg: 'RS256', jku: 'https://attacker.example/keys.json' } }],
    passes: [{}, { header: { alg: 'RS256', kid: 'https://issuer.example/keys/1' } }],
  },
})
