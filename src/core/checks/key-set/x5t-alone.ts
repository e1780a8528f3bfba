import { member } from '../../foundation/json-access'
import { certifiedJwk, chain, leafThumbprints, WHILE_VALID } from '../certificate-examples'
import { defineCheck } from '../define-check'
import { keysPhrase, sightKeys } from '../some-keys'

const { x5t } = leafThumbprints

export default defineCheck({
  code: 'X5T_ALONE',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'A thumbprint stands without its certificate',
  why: 'The members x5t and x5t#S256 name a certificate by its hash. Without x5c or x5u nobody can see which one, so that they serve to find the key and for nothing else, and Latchkey cannot say whether they are right.',
  fix: {
    issuer: 'Publish the certificate in x5c as well, or leave the thumbprint out, unless tokens name keys by it.',
  },
  cites: ['RFC 7517 §4.8', 'RFC 7517 §4.9'],
  applies: ({ keySet }) => keySet !== null,
  // One finding for the whole set: where one key has it, all do.
  look: ({ keySet }) =>
    sightKeys(
      keySet,
      ({ jwk, statedThumbprints }) =>
        statedThumbprints.length > 0 && member(jwk, 'x5c') === undefined && member(jwk, 'x5u') === undefined,
    ),
  says: (facts) =>
    `A thumbprint, x5t or x5t#S256, stands in ${keysPhrase(facts)} without x5c; expected the certificate beside it, to compare it with.`,
  examples: {
    flags: [{ keys: { keys: [{ ...certifiedJwk, kid: '1', x5t }] } }],
    passes: [
      { keys: { keys: [{ ...certifiedJwk, kid: '1', x5t, x5c: chain }] }, now: WHILE_VALID },
      { keys: { keys: [{ ...certifiedJwk, kid: '1', x5t, x5u: 'https://id.example/certificate.pem' }] } },
      { keys: certifiedJwk },
    ],
  },
})
