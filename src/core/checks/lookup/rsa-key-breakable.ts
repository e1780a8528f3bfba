import { defineCheck } from '../define-check'
import { es256, rs256, shortRsaJwk } from '../rfc-examples'
import { shortRsaSentence, sightShortRsa } from '../short-rsa-keys'

export default defineCheck({
  code: 'RSA_KEY_BREAKABLE',
  subject: 'lookup',
  severity: 'error',
  refuses: false,
  title: 'Another RSA key of the set has fewer than 1024 bits',
  why: 'RSA numbers of up to 829 bits have been factored in public. Whoever factors the modulus can sign any token for every verifier that still takes the key.',
  fix: {
    issuer: 'Remove the key at once.',
    verifier: 'Refuse RSA keys of fewer than 2048 bits.',
  },
  cites: ['RFC 7518 §3.3', 'https://eprint.iacr.org/2020/697'],
  applies: ({ keySet }) => keySet !== null,
  look: (subject) => sightShortRsa(subject, 0, 1024),
  says: shortRsaSentence,
  examples: {
    flags: [
      {
        header: { alg: 'ES256', kid: '1' },
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...rs256.jwk, n: rs256.jwk.n.slice(0, 84), kid: '2' },
          ],
        },
      },
    ],
    passes: [
      {
        header: { alg: 'ES256', kid: '1' },
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...shortRsaJwk, kid: '2' },
          ],
        },
      },
      { header: { alg: 'RS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, kid: '1' }] } },
    ],
  },
})
