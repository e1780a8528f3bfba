import { defineCheck } from '../define-check'
import { lacksKid, signingKeys } from '../kidless-keys'
import { es256, rs256 } from '../rfc-examples'
import { keysPhrase, sightKeys } from '../some-keys'

export default defineCheck({
  code: 'JWKS_KID_MISSING',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'A signing key among several has no kid',
  why: 'With more than one key a token must say by a kid which one signed it. A key without kid cannot be named, so verifiers that look for a kid never find it.',
  fix: {
    issuer: 'Give every key a kid, and stamp it into the header of each token.',
  },
  cites: ['OpenID Connect Core 1.0 §10.1', 'RFC 7517 §4.5'],
  applies: ({ keySet }) => keySet?.form === 'jwks',
  *look({ keySet }) {
    if (keySet && signingKeys(keySet) > 1) yield* sightKeys(keySet, lacksKid)
  },
  says: (some) =>
    `There is no kid in ${keysPhrase(some)}; expected one for each key, because the set has several that sign.`,
  examples: {
    flags: [{ keys: { keys: [es256.jwk, { ...rs256.jwk, kid: '1' }] } }, { keys: { keys: [es256.jwk, rs256.jwk] } }],
    passes: [
      { keys: { keys: [es256.jwk] } },
      {
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...rs256.jwk, use: 'enc' },
          ],
        },
      },
      { keys: es256.jwk },
    ],
  },
})
