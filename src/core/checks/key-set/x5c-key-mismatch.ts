import { capitalise, quote } from '../../foundation/wording'
import { certifiedJwk, chain, WHILE_VALID } from '../certificate-examples'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'
import { otherEcJwk } from '../rfc-examples'

const [leaf] = chain

export default defineCheck({
  code: 'X5C_KEY_MISMATCH',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The certificate is that of another key',
  why: 'The first certificate of x5c must hold the key itself. Where it holds another one, a verifier that reads the certificate and one that reads the JWK use different keys. It happens when a key is replaced and its certificate is not.',
  fix: {
    issuer: 'Publish the certificate of this key first in x5c, or leave x5c out.',
  },
  cites: ['RFC 7517 §4.7'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }) {
    for (const { key, facts } of defectsNamed('X5C_KEY_MISMATCH', defects))
      yield { at: inKeys(key, 'x5c'), facts: { key: keyName(key), ...facts } }
  },
  says: ({ key, subject }) =>
    `${capitalise(key)} comes with the certificate ${quote(subject)} of another key; expected a certificate of the same key.`,
  examples: {
    flags: [{ keys: { keys: [{ ...otherEcJwk, kid: '1', x5c: [leaf] }] }, now: WHILE_VALID }],
    passes: [{ keys: { keys: [{ ...certifiedJwk, kid: '1', x5c: [leaf] }] }, now: WHILE_VALID }],
  },
})
