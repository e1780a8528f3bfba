import { capitalise } from '../../foundation/wording'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'

export default defineCheck({
  code: 'EC_POINT_INVALID',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The point of the EC key is not on its curve',
  why: 'The numbers x and y must fulfil the equation of the curve. Where they do not, a number was damaged, mixed up with another or belongs to another curve. Engines refuse to import the key, and seldom say why.',
  fix: {
    issuer: 'Export x and y from the key again, and see that crv is its curve.',
  },
  cites: ['RFC 8725 §3.4', 'RFC 7518 §6.2.1'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }) {
    for (const { key, facts } of defectsNamed('EC_POINT_INVALID', defects))
      yield { at: inKeys(key, 'x'), facts: { key: keyName(key), ...facts } }
  },
  says: ({ key, crv, fault }) => {
    if (fault === 'infinity')
      return `${capitalise(key)} has x and y of zero, which is no point; expected one on ${crv}.`
    const found = fault === 'out_of_range' ? 'has a coordinate beyond the field of' : 'is a point that is not on'
    return `${capitalise(key)} ${found} ${crv}; expected x and y that fulfil its equation.`
  },
  examples: {
    flags: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', y: otherEcJwk.y }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', crv: 'secp256k1' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', x: 'A'.repeat(43), y: 'A'.repeat(43) }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', x: `${'_'.repeat(42)}8` }] } },
    ],
    passes: [{ keys: { keys: [es256.jwk, otherEcJwk] } }],
  },
})
