import { list, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inKeys } from '../places'
import { rs256 } from '../rfc-examples'
import { sameMaterial } from '../same-material'

/** RFC 8037 Appendix A.2. */
const ed25519 = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const

export default defineCheck({
  code: 'MULTI_ALG_KEY',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'One key is published for several algorithms',
  why: 'Each key must be used with exactly one algorithm: what is sound alone can be attacked through the other, and a verifier that goes by the numbers takes either.',
  fix: {
    issuer: 'Make a key for each algorithm.',
  },
  cites: ['RFC 8725 §3.1', 'RFC 7517 §4.4'],
  applies: ({ keySet }) => keySet !== null && keySet.form !== 'secret',
  *look({ keySet }) {
    for (const { algs, keys } of sameMaterial(keySet))
      if (algs.length > 0 && keys[1]) yield { at: inKeys(keys[1], 'alg'), facts: { keys: keys.length, algs } }
  },
  says: ({ keys, algs }) =>
    `The set has one key ${keys === 2 ? 'twice' : `${keys} times`}, for ${list(algs.map(quote))}; expected a key of its own for each algorithm.`,
  examples: {
    flags: [
      {
        keys: {
          keys: [
            { ...rs256.jwk, kid: '1', alg: 'RS256' },
            { ...rs256.jwk, kid: '2', alg: 'PS256' },
          ],
        },
      },
    ],
    passes: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', alg: 'RS256' }] } },
      {
        keys: {
          keys: [
            { ...rs256.jwk, kid: '1', alg: 'RS256' },
            { ...rs256.jwk, kid: '2', alg: 'RSA-OAEP' },
          ],
        },
      },
      {
        keys: {
          keys: [
            { ...ed25519, kid: '1', alg: 'EdDSA' },
            { ...ed25519, kid: '2', alg: 'Ed25519' },
          ],
        },
      },
    ],
  },
})
