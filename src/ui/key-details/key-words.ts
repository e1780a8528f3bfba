import { visible } from '../../core/foundation/wording'
import type { Key } from '../../core/keys/key'

/** "EC P-256", "RSA", "AKP ML-DSA-44": the type of a key and what it is a key for. */
export function kindOf({ kty, crv, alg }: Key): string {
  const more = kty === 'AKP' ? alg : crv
  return drawn([kty || 'unknown', more].filter((one) => one !== null).join(' '))
}

/** Size of the field of a curve, or of what RFC 8032 and RFC 7748 say a key takes. In bits. */
const curveBits = new Map([
  ['P-256', 256],
  ['P-384', 384],
  ['P-521', 521],
  ['secp256k1', 256],
  ['Ed25519', 256],
  ['X25519', 256],
  ['Ed448', 456],
  ['X448', 448],
])

/** The size of a key in bits, or null where it is not known. */
export function sizeOf({ bits, crv, material }: Key): number | null {
  return bits ?? (material ? (curveBits.get(crv ?? '') ?? null) : null)
}

/** The most that is drawn of a text that the source chose, in UTF-16 units. */
const DRAWN = 200

/** A text of the source as it is drawn: cut when long, what cannot be seen made visible. */
export function drawn(text: string, most = DRAWN): string {
  return visible(text.slice(0, most)) + (text.length > most ? '…' : '')
}

/** What a key is called where it is spoken of: its kid, or its place. */
export function nameOf({ kid }: Key, index: number): string {
  return kid === null ? `key ${(index + 1).toLocaleString('en')}` : drawn(kid, 80)
}

/** How many keys have each kid. */
export function countKids(keys: readonly Key[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { kid } of keys) if (kid !== null) counts.set(kid, (counts.get(kid) ?? 0) + 1)
  return counts
}
