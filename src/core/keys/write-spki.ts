import { writeBase64 } from '../foundation/base64'
import { readBase64url } from '../foundation/base64url'
import { BIT_STRING, INTEGER, OBJECT_IDENTIFIER, SEQUENCE } from './der'
import type { Key } from './key'
import { curveNames, EC_PUBLIC_KEY, mlDsaNames, okpNames, RSA_ENCRYPTION } from './object-identifiers'

/**
 * The key as SubjectPublicKeyInfo in DER (RFC 5280 §4.1.2.7, RFC 3279, RFC 5480, RFC 8410, RFC 9881). Null for a secret, for
 * a key that cannot be read, and for an AKP key whose `alg` is not known.
 */
export function writeSpki({ alg, material }: Key): Uint8Array | null {
  if (!material) return null
  const { kty, crv, n, e, x, y, pub } = material
  if (kty === 'RSA' && n !== undefined && e !== undefined)
    return spki([oid(RSA_ENCRYPTION), NULL], der(SEQUENCE, unsigned(bytesOf(n)), unsigned(bytesOf(e))))
  const curve = kty === 'EC' ? idOf(curveNames, crv) : undefined
  if (curve !== undefined && x !== undefined && y !== undefined)
    return spki([oid(EC_PUBLIC_KEY), oid(curve)], join([UNCOMPRESSED, bytesOf(x), bytesOf(y)]))
  const okp = kty === 'OKP' ? idOf(okpNames, crv) : undefined
  if (okp !== undefined && x !== undefined) return spki([oid(okp)], bytesOf(x))
  const akp = kty === 'AKP' ? idOf(mlDsaNames, alg) : undefined
  return akp !== undefined && pub !== undefined ? spki([oid(akp)], bytesOf(pub)) : null
}

/** The key as PEM with the label PUBLIC KEY (RFC 7468 §13), or null where `writeSpki` gives null. */
export function writePem(key: Key): string | null {
  const bytes = writeSpki(key)
  if (!bytes) return null
  const lines = writeBase64(bytes).match(/.{1,64}/g) ?? []
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n')
}

const NULL = Uint8Array.of(0x05, 0x00)
/** SEC 1 §2.3.3: the point is written as x and y. */
const UNCOMPRESSED = Uint8Array.of(0x04)

function spki(algorithm: readonly Uint8Array[], key: Uint8Array): Uint8Array {
  const noUnusedBits = Uint8Array.of(0)
  return der(SEQUENCE, der(SEQUENCE, ...algorithm), der(BIT_STRING, noUnusedBits, key))
}

/** One value of DER with a minimal length (X.690 §10.1). */
function der(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = join(contents)
  const lengthBytes: number[] = []
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) lengthBytes.unshift(rest % 256)
  const length = content.length < 0x80 ? [content.length] : [0x80 | lengthBytes.length, ...lengthBytes]
  return join([Uint8Array.of(tag, ...length), content])
}

/** A sign byte keeps a number with its highest bit set from being negative (X.690 §8.3). */
function unsigned(number: Uint8Array): Uint8Array {
  return (number[0] ?? 0) < 0x80 ? der(INTEGER, number) : der(INTEGER, Uint8Array.of(0), number)
}

function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(OBJECT_IDENTIFIER, Uint8Array.from([40 * first + second, ...rest].flatMap(base128)))
}

/** Seven bits to a byte, the highest bit set on all but the last (X.690 §8.19.2). */
function base128(arc: number): readonly number[] {
  const bytes = [arc % 128]
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(0x80 | (rest % 128))
  return bytes
}

function idOf(names: ReadonlyMap<string, string>, name: string | null | undefined): string | undefined {
  return [...names].find(([, one]) => one === name)?.[0]
}

const bytesOf = (text: string) => readBase64url(text).bytes

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
