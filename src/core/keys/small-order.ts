import { readBase64url } from '../foundation/base64url'
import type { KeyMaterial } from './key'

/**
 * Whether a public key for EdDSA is one of the few points of small order, canonically written or not: under such a key
 * anyone can make signatures that verify. Ed25519 has eight of them, Ed448 four (RFC 7748 §4.1, §4.2: the cofactors).
 */
export function hasSmallOrder({ crv, x }: KeyMaterial): boolean {
  const orders = smallOrders.get(crv ?? '')
  if (!orders || x === undefined) return false
  const { bytes } = readBase64url(x)
  // The sign of x is the highest bit of the last byte (RFC 8032 §5.1.2, §5.2.2).
  const last = bytes.length - 1
  return orders.has(Array.from(bytes, (byte, i) => hex(i === last ? byte & 0x7f : byte)).join(''))
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0')

/** The encodings of y, little-endian and without the sign of x; those of p, p + 1 and the like stand for 0, 1 and so on. */
const smallOrders: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'Ed25519',
    new Set([
      '00'.repeat(32),
      `01${'00'.repeat(31)}`,
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
      `ec${'ff'.repeat(30)}7f`,
      `ed${'ff'.repeat(30)}7f`,
      `ee${'ff'.repeat(30)}7f`,
    ]),
  ],
  [
    'Ed448',
    new Set([
      '00'.repeat(57),
      `01${'00'.repeat(56)}`,
      `${'ff'.repeat(28)}fe${'ff'.repeat(27)}00`,
      `fe${'ff'.repeat(27)}fe${'ff'.repeat(27)}00`,
      `00${'00'.repeat(27)}${'ff'.repeat(28)}00`,
    ]),
  ],
])
