import { capitalise, quote } from '../../foundation/wording'
import { certifiedJwk, chain, leafThumbprints, WHILE_VALID } from '../certificate-examples'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'

const { x5t, x5tS256 } = leafThumbprints
const withThumbprint = (stated: string, x5c: readonly string[] = chain) => ({
  keys: { keys: [{ ...certifiedJwk, kid: '1', x5c, 'x5t#S256': stated }] },
  now: WHILE_VALID,
})

export default defineCheck({
  code: 'X5T_S256_MISMATCH',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'The x5t#S256 of the key is not the thumbprint of its certificate',
  why: 'The member x5t#S256 is the SHA-256 hash of the key’s certificate in DER, as base64url. A verifier that selects keys by it does not find this one, or finds the wrong one. It happens when a certificate is renewed, or when the hash is taken of its PEM.',
  fix: {
    issuer: 'Work x5t#S256 out again from the first certificate of x5c, or leave it out.',
  },
  cites: ['RFC 7517 §4.9'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }) {
    for (const { key, facts } of defectsNamed('X5T_S256_MISMATCH', defects))
      yield { at: inKeys(key, 'x5t#S256'), facts: { key: keyName(key), ...facts } }
  },
  says: ({ key, stated, computed, is }) =>
    `${capitalise(key)} has the x5t#S256 ${quote(stated)}${is ? ', which is the SHA-1 thumbprint' : ''}; expected ${quote(computed)}, the SHA-256 thumbprint of its certificate.`,
  examples: {
    flags: [withThumbprint(x5t), withThumbprint(x5tS256, chain.slice(1)), withThumbprint('AAAA')],
    passes: [
      withThumbprint(x5tS256),
      withThumbprint(x5tS256, [chain[0]]),
      { keys: { ...certifiedJwk, 'x5t#S256': x5t } },
    ],
  },
})
