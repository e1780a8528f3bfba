import type { Key } from '../keys/key'

/** How strong a key is: `bits` compare among keys of one type, `floor` among all. */
interface Strength {
  readonly type: string
  readonly bits: number
  /** NIST SP 800-57 Part 1, table 2: the bits of security that are certain. */
  readonly floor: number
}

/** Whether one key is weaker than another. Two types are told apart only where one is below what is allowed at all. */
export function isWeaker(one: Key, other: Key): boolean {
  const [a, b] = [strengthOf(one), strengthOf(other)]
  if (!a || !b) return false
  return a.type === b.type ? a.bits < b.bits : a.floor < LEAST && b.floor >= LEAST
}

/** “RSA, 2,048 bits”, “P-256”: what makes a key as strong as it is. */
export function strengthWords({ kty, crv, bits, alg }: Key): string {
  if (bits !== null) return `${kty === 'oct' ? 'a secret' : kty} of ${bits.toLocaleString('en')} bits`
  return crv ?? (kty === 'AKP' && alg !== null ? alg : kty)
}

/** Less than this is disallowed since 2014 (NIST SP 800-131A). */
const LEAST = 112

function strengthOf({ kty, crv, alg, bits }: Key): Strength | null {
  if (kty === 'RSA' && bits !== null) return { type: kty, bits, floor: rsaFloor(bits) }
  if (kty === 'oct' && bits !== null) return { type: kty, bits, floor: bits }
  const known = curves.get(kty === 'AKP' ? (alg ?? '') : (crv ?? ''))
  return known === undefined ? null : { type: kty === 'OKP' ? 'EC' : kty, bits: known, floor: known }
}

const rsaFloor = (bits: number) => (bits >= 3072 ? 128 : bits >= 2048 ? 112 : bits >= 1024 ? 80 : 0)

const curves: ReadonlyMap<string, number> = new Map([
  ['P-256', 128],
  ['secp256k1', 128],
  ['Ed25519', 128],
  ['P-384', 192],
  ['Ed448', 224],
  ['P-521', 256],
  ['ML-DSA-44', 128],
  ['ML-DSA-65', 192],
  ['ML-DSA-87', 256],
])
