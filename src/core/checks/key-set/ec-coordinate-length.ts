import { readBase64url } from '../../foundation/base64url'
import { stringMember } from '../../foundation/json-access'
import { capitalise, list } from '../../foundation/wording'
import type { Key } from '../../keys/key'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'
import { es256 } from '../rfc-examples'
import { unreadableCause } from '../unreadable-keys'

/** An x of 30 bytes. It is on no curve, which is not asked here. */
const shortX = { kty: 'EC', crv: 'P-256', x: es256.jwk.x.slice(0, 40), y: es256.jwk.y } as const

export default defineCheck({
  code: 'EC_COORDINATE_LENGTH',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'A coordinate does not have the length of its curve',
  why: 'The coordinates x and y are always as long as the curve’s field: zeros in front belong to them. One key in 128 has such a zero, so software that drops it works until that key comes. Browsers and strict libraries refuse the key without a reason.',
  fix: {
    issuer: 'Pad x and y with zero bytes in front to 32 bytes on P-256 and secp256k1, 48 on P-384, 66 on P-521.',
  },
  cites: ['RFC 7518 §6.2.1.2', 'RFC 7518 §6.2.1.3'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    for (const key of keySet?.keys ?? []) {
      if (key.kty !== 'EC' || !key.jwk) continue
      const wrong = key.material ? wrongCoordinates(key) : []
      const reason = unreadableCause(key) === 'EC_COORDINATE_LENGTH' ? key.unusable : null
      const [first] = wrong
      if (!first && reason === null) continue
      const found = wrong.map(({ name, bytes }) => `${name} of ${bytes}`)
      const facts = { key: keyName(key), found, expected: first?.expected ?? null, crv: key.crv ?? '', reason }
      yield { at: inKeys(key, first?.name ?? reason?.slice(0, 1)), facts }
    }
  },
  says: ({ key, found, expected, crv, reason }) =>
    reason === null
      ? `${capitalise(key)} has ${list(found)} bytes; expected ${expected} on ${crv}. Latchkey brings it to that length and verifies with the key in its normal form; others refuse it.`
      : `${capitalise(key)} cannot be read: ${reason}`,
  examples: {
    flags: [
      { keys: { keys: [{ ...shortX, kid: '1' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', x: `AAAA${es256.jwk.x}` }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', y: es256.jwk.x + es256.jwk.y }] } },
    ],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: { keys: [{ ...es256.jwk, x: `${es256.jwk.x}=` }] } }],
  },
})

/** The coordinates that were shorter than the curve's, or longer by zeros. Lengths in bytes. */
function wrongCoordinates({ jwk, material }: Key) {
  return (['x', 'y'] as const).flatMap((name) => {
    const written = stringMember(jwk, name) ?? ''
    const canonical = material?.[name] ?? ''
    // Nearly every key is written as it should be, and then need not be decoded.
    if (written === canonical) return []
    const bytes = readBase64url(written).bytes.length
    const expected = Math.floor((canonical.length * 3) / 4)
    return bytes === expected ? [] : [{ name, bytes, expected }]
  })
}
