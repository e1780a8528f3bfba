import { capitalise, quote } from '../../foundation/wording'
import type { DefectFacts } from '../../keys/examination'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'

/** x begins with a zero byte. */
const shortEcJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'AL2a_d193NVmZe0vn2VTuBaasEvFayCiY9fZw0IPcEk',
  y: 'qxExigPDIDK4EwAga7HSc-1YV5QUwk3j4Z9ZyLGt1jY',
} as const
const ofShort = {
  full: 'jntc6ClwhlYdmtB-89QEXR_FfVofruqt98LDU5hP1qs',
  stripped: 'KTsU1l_NHnTdFE-scpRlDgiGg3qcDjvvH1pRj6ZnWXQ',
}
const ofEs256 = 'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U'

export default defineCheck({
  code: 'KID_NOT_THUMBPRINT',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'The kid is the thumbprint of another spelling of the key',
  why: 'A kid may be any text. Where it is the thumbprint of the key, others can work it out; this one is worked out from another spelling of the numbers or from another key, so that they come to another result.',
  fix: {
    issuer:
      'Take the thumbprint of the canonical numbers: RSA without leading zeros, EC at full length. Keep the kid while tokens name it.',
  },
  cites: ['RFC 7638 §3', 'RFC 7517 §4.5'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }) {
    for (const { key, facts } of defectsNamed('KID_NOT_THUMBPRINT', defects))
      yield { at: inKeys(key, 'kid'), facts: { key: keyName(key), ...facts } }
  },
  says: ({ key, of, other, thumbprint }) =>
    `${capitalise(key)} has as its kid the thumbprint of ${other ?? spellings[of]}; expected ${quote(thumbprint)} where a kid is the key’s thumbprint.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...shortEcJwk, kid: ofShort.stripped }] } },
      { keys: { keys: [{ ...shortEcJwk, x: 'vZr93X3c1WZl7S-fZVO4FpqwS8VrIKJj19nDQg9wSQ', kid: ofShort.stripped }] } },
      {
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...otherEcJwk, kid: ofEs256 },
          ],
        },
      },
    ],
    passes: [
      { keys: { keys: [{ ...shortEcJwk, kid: ofShort.full }] } },
      { keys: { keys: [{ ...otherEcJwk, kid: ofEs256 }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1' }] } },
    ],
  },
})

const spellings: Record<DefectFacts['KID_NOT_THUMBPRINT']['of'], string> = {
  written: 'the key as it is written here, not of its canonical numbers',
  stripped: 'its numbers without their leading zeros',
  sign_byte: 'its numbers with a zero byte before them',
  other_key: 'another key',
}
