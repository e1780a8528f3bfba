import { defineCheck } from '../define-check'
import { es256, rs256, shortRsaJwk } from '../rfc-examples'
import { shortRsaSentence, sightShortRsa } from '../short-rsa-keys'

export default defineCheck({
  code: 'RSA_KEY_SHORT',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  title: 'Another RSA key of the set has fewer than 2048 bits',
  why: 'This token does not ask for the key. Tokens that do are refused by conforming verifiers, and accepted by the others.',
  fix: {
    issuer: 'Remove the key, or rotate it to one of 2048 bits or more.',
  },
  cites: ['RFC 7518 §3.3', 'RFC 7518 §3.5'],
  applies: ({ keySet }) => keySet !== null,
  look: (subject) => sightShortRsa(subject, 1024, 2048),
  says: shortRsaSentence,
  examples: {
    flags: [
      {
        header: { alg: 'ES256', kid: '1' },
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...shortRsaJwk, kid: '2' },
          ],
        },
      },
    ],
    passes: [
      { header: { alg: 'RS256', kid: '1' }, keys: { keys: [{ ...shortRsaJwk, kid: '1' }] } },
      { header: { alg: 'RS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, kid: '1' }] } },
    ],
  },
})
