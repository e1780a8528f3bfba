import { stringMember } from '../../foundation/json-access'
import type { JsonObject } from '../../foundation/json-node'
import { capitalise, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'
import { curvesOf, sightUnreadable } from '../unreadable-keys'

export default defineCheck({
  code: 'EC_CURVE_UNKNOWN',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The curve of the key is not one of its type',
  why: 'A curve has one registered name, written exactly so. With any other name, such as “secp256r1” or “P256”, no library knows what the coordinates mean.',
  fix: {
    issuer:
      'Write crv as “P-256”, “P-384”, “P-521” or “secp256k1” for kty “EC”, and as “Ed25519” or “Ed448” for kty “OKP”.',
  },
  cites: ['RFC 7518 §6.2.1.1', 'RFC 8037 §2', 'RFC 8812 §3.1'],
  applies: ({ keySet }) => keySet !== null,
  look: ({ keySet }) => sightUnreadable(keySet, 'EC_CURVE_UNKNOWN', meantCurve),
  says: ({ key, reason, instead }) =>
    `${capitalise(key)} cannot be read: ${reason}${instead === null ? '' : ` The name is ${quote(instead)}, with the kty ${quote(ktyOf(instead))}.`}`,
  examples: {
    flags: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', crv: 'secp256r1' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', crv: 'Ed25519' }] } },
      { keys: { keys: [{ kty: 'OKP', kid: '1', crv: 'P-256', x: es256.jwk.x }] } },
    ],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: { keys: [{ ...es256.jwk, crv: 'BP-256' }] } }],
  },
})

/** Other standards' names of the same curves, in lower case and without separators. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ...[...curvesOf.values()].flatMap((curves) => [...curves].map((crv) => [fold(crv), crv] as const)),
  ['secp256r1', 'P-256'],
  ['prime256v1', 'P-256'],
  ['nistp256', 'P-256'],
  ['secp384r1', 'P-384'],
  ['nistp384', 'P-384'],
  ['secp521r1', 'P-521'],
  ['nistp521', 'P-521'],
  ['p256k', 'secp256k1'],
  ['p256k1', 'secp256k1'],
])

function fold(crv: string): string {
  return crv
    .slice(0, 40)
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')
}

const meantCurve = (jwk: JsonObject) => otherNames.get(fold(stringMember(jwk, 'crv') ?? '')) ?? null

const ktyOf = (crv: string) => (curvesOf.get('EC')?.has(crv) ? 'EC' : 'OKP')
