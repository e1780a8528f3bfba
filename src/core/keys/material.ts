import { firstByte, isBase64url, writeBase64url } from '../foundation/base64url'
import { count, quote } from '../foundation/wording'
import type { KeyMaterial } from './key'

/** What came of a key's numbers: its canonical material, or the one sentence that says why there is none. */
export type Made =
  | { readonly material: KeyMaterial; readonly bits: number | null; readonly unusable: null }
  | { readonly material: null; readonly bits: null; readonly unusable: string }

export function unusable(sentence: string): Made {
  return { material: null, bits: null, unusable: sentence }
}

/** RSA numbers as big-endian bytes, any leading zeros removed (RFC 7518 §6.3.1). */
export function makeRsa(n: Uint8Array, e: Uint8Array): Made {
  const modulus = withoutLeadingZeros(n)
  const exponent = withoutLeadingZeros(e)
  if (modulus.length === 0) return unusable('n is empty or zero; expected the RSA modulus.')
  if (exponent.length === 0) return unusable('e is empty or zero; expected the RSA exponent, usually 65537 (“AQAB”).')
  const bits = modulus.length * 8 - Math.clz32(modulus[0] as number) + 24
  return made({ kty: 'RSA', n: writeBase64url(modulus), e: writeBase64url(exponent) }, bits)
}

/** The same of numbers as a JWK has them, which nearly always are canonical already; null where they are not. */
export function takeRsa(n: string, e: string): Made | null {
  if (!isBase64url(n) || !isBase64url(e)) return null
  const first = firstByte(n)
  if (first === 0 || firstByte(e) === 0) return null
  return made({ kty: 'RSA', n, e }, Math.floor((n.length * 3) / 4) * 8 - Math.clz32(first) + 24)
}

/** The length of a coordinate in bytes (RFC 7518 §6.2.1.2, RFC 8812 §3.1). */
const coordinateBytes = new Map([
  ['P-256', 32],
  ['P-384', 48],
  ['P-521', 66],
  ['secp256k1', 32],
])

/** EC coordinates as big-endian numbers, brought to the curve's full length. Whether the point is on the curve is not asked. */
export function makeEc(crv: string, x: Uint8Array, y: Uint8Array): Made {
  const length = coordinateBytes.get(crv)
  if (length === undefined) return unusable(`crv ${quote(crv)} is not one that Latchkey knows for an EC key.`)
  const coordinates: string[] = []
  for (const [name, bytes] of [['x', x] as const, ['y', y] as const]) {
    if (bytes.length === 0) return unusable(`${name} is empty; expected ${length} bytes on ${crv}.`)
    const number = withoutLeadingZeros(bytes)
    if (number.length > length) return unusable(wrongLength(name, number, length, crv))
    const padded = new Uint8Array(length)
    padded.set(number, length - number.length)
    coordinates.push(writeBase64url(padded))
  }
  const [first = '', second = ''] = coordinates
  return made({ kty: 'EC', crv, x: first, y: second })
}

/** The same of coordinates as a JWK has them, where they have the curve's full length already; null where they do not. */
export function takeEc(crv: string, x: string, y: string): Made | null {
  const letters = Math.ceil(((coordinateBytes.get(crv) ?? 0) * 4) / 3)
  const isWhole = letters > 0 && [x, y].every((number) => number.length === letters && isBase64url(number))
  return isWhole ? made({ kty: 'EC', crv, x, y }) : null
}

/** The length of a public key in bytes (RFC 8032 §5, RFC 7748 §5). */
const okpBytes = new Map([
  ['Ed25519', 32],
  ['Ed448', 57],
  ['X25519', 32],
  ['X448', 56],
])

export function makeOkp(crv: string, x: Uint8Array): Made {
  const length = okpBytes.get(crv)
  if (length === undefined) return unusable(`crv ${quote(crv)} is not one that Latchkey knows for an OKP key.`)
  if (x.length !== length) return unusable(wrongLength('x', x, length, crv))
  return made({ kty: 'OKP', crv, x: writeBase64url(x) })
}

/** The length of a public key in bytes (FIPS 204, table 2). */
const akpBytes = new Map([
  ['ML-DSA-44', 1312],
  ['ML-DSA-65', 1952],
  ['ML-DSA-87', 2592],
])

/** An algorithm key pair (RFC 9964); of an `alg` that is not known the length is not judged. */
export function makeAkp(alg: string, pub: Uint8Array): Made {
  if (pub.length === 0) return unusable('pub is empty; expected the public key.')
  const length = akpBytes.get(alg) ?? pub.length
  if (pub.length !== length) return unusable(wrongLength('pub', pub, length, alg))
  return made({ kty: 'AKP', pub: writeBase64url(pub) })
}

/** A secret; an empty one is kept, so that a check can say what is wrong with it. */
export function makeOct(k: Uint8Array): Made {
  return made({ kty: 'oct', k: writeBase64url(k) }, k.length * 8)
}

function made(material: KeyMaterial, bits: number | null = null): Made {
  return { material, bits, unusable: null }
}

function wrongLength(name: string, bytes: Uint8Array, expected: number, of: string): string {
  return `${name} has ${count(bytes.length, 'byte')}; expected ${expected} for ${of}.`
}

function withoutLeadingZeros(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0)
  return start < 0 ? bytes.subarray(bytes.length) : bytes.subarray(start)
}
