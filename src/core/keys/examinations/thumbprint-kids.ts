import { readBase64url, writeBase64url } from '../../foundation/base64url'
import { stringMember } from '../../foundation/json-access'
import type { Defect, DefectFacts, Examination } from '../examination'
import type { Key, KeyMaterial, KeySet } from '../key'
import { nameOfKey } from '../near-miss-rule'
import { thumbprint } from '../thumbprint'
import { type Pace, paceOf } from './pace'

/**
 * Kids that were meant to be the key's thumbprint (RFC 7638) and are that of another spelling of it, or of another key.
 * Most kids that look like a thumbprint are none, as those of Keycloak and Okta: of them nothing is said.
 */
export default {
  names: ['KID_NOT_THUMBPRINT'],
  examine: async (keySet, pauses) => {
    const pace = paceOf(pauses)
    const suspects = keySet.keys.filter(({ kid, material }) => material && kid !== null && looksLikeThumbprint(kid))
    if (suspects.length === 0) return []
    const byThumbprint = await keysByThumbprint(keySet, pace)
    const defects: Defect[] = []
    for (const key of suspects) {
      const [kid, own] = [key.kid as string, thumbprint(key)]
      if (own === null || own === kid) continue
      const of = spellings(key).find(({ thumbprint: one }) => one === kid)?.of
      const other = byThumbprint.get(kid)
      if (of) defects.push({ name: 'KID_NOT_THUMBPRINT', key, facts: { kid, thumbprint: own, of, other: null } })
      else if (other) {
        const facts = { kid, thumbprint: own, of: 'other_key', other: nameOfKey(other) } as const
        defects.push({ name: 'KID_NOT_THUMBPRINT', key, facts })
      }
      await pace(3 * MICROSECONDS)
    }
    return defects
  },
} satisfies Examination

const MICROSECONDS = 30

const looksLikeThumbprint = (kid: string) => /^[\w-]{43}$/.test(kid)

async function keysByThumbprint({ keys }: KeySet, pace: Pace): Promise<ReadonlyMap<string, Key>> {
  const found = new Map<string, Key>()
  for (const key of keys) {
    const own = thumbprint(key)
    if (own !== null && !found.has(own)) found.set(own, key)
    await pace(MICROSECONDS)
  }
  return found
}

interface Spelling {
  readonly of: Exclude<DefectFacts['KID_NOT_THUMBPRINT']['of'], 'other_key'>
  readonly thumbprint: string | null
}

/** The thumbprints of the key as it was written, without leading zeros, and with the sign byte of Java and DER. */
function spellings(key: Key): readonly Spelling[] {
  const { jwk, material } = key
  if (!material) return []
  const as = (of: Spelling['of'], spelling: (value: string, name: NumberName) => string): Spelling => {
    const respelt: { -readonly [Name in keyof KeyMaterial]: KeyMaterial[Name] } = { ...material }
    for (const name of numberNames) {
      const value = material[name]
      if (value !== undefined) respelt[name] = spelling(value, name)
    }
    return { of, thumbprint: thumbprint({ ...key, material: respelt }) }
  }
  return [
    as('written', (value, name) => stringMember(jwk, name) ?? value),
    ...(material.kty === 'EC' ? [as('stripped', withoutLeadingZeros)] : []),
    ...(material.kty === 'OKP' ? [] : [as('sign_byte', withSignByte)]),
  ]
}

const numberNames = ['n', 'e', 'x', 'y'] as const
type NumberName = (typeof numberNames)[number]

function withoutLeadingZeros(value: string): string {
  const { bytes } = readBase64url(value)
  return writeBase64url(
    bytes.subarray(
      Math.max(
        bytes.findIndex((byte) => byte !== 0),
        0,
      ),
    ),
  )
}

function withSignByte(value: string): string {
  const stripped = readBase64url(withoutLeadingZeros(value)).bytes
  return (stripped[0] ?? 0) < 0x80 ? writeBase64url(stripped) : writeBase64url(Uint8Array.of(0, ...stripped))
}
