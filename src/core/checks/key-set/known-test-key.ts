import { capitalise } from '../../foundation/wording'
import { certifiedJwk } from '../certificate-examples'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'
import { es256, hs256, otherEcJwk, rs256, shortRsaJwk } from '../rfc-examples'

export default defineCheck({
  code: 'KNOWN_TEST_KEY',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The private half of the key is published',
  why: 'Specifications, tools and tests print whole key pairs as examples. A verifier that trusts one of them takes any token that anyone signs with it. The same key in a test is harmless.',
  fix: {
    issuer: 'Outside of tests, replace the key by one of your own, and keep its private half to yourself.',
    verifier: 'Outside of tests, remove the key from what you trust.',
  },
  cites: ['RFC 7517 §9.2'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }) {
    for (const { key, facts } of defectsNamed('KNOWN_TEST_KEY', defects))
      yield { at: inKeys(key), facts: { key: keyName(key), ...facts } }
  },
  says: ({ key, published }) =>
    `${capitalise(key)} is an example key whose private half anyone can read in ${published}; expected a key of your own.`,
  examples: {
    flags: [{ keys: { keys: [{ ...es256.jwk, kid: '1' }] } }, { keys: rs256.jwk }, { keys: otherEcJwk }],
    passes: [{ keys: { keys: [certifiedJwk, shortRsaJwk] } }, { keys: hs256.jwk }],
  },
})
