/** One value of DER (X.690 §10): its tag byte, what it contains, and the bytes of the whole value with tag and length. */
export interface DerValue {
  readonly tag: number
  readonly content: Uint8Array
  readonly whole: Uint8Array
}

export const INTEGER = 0x02
export const BIT_STRING = 0x03
export const OCTET_STRING = 0x04
export const OBJECT_IDENTIFIER = 0x06
export const SEQUENCE = 0x30

/** Reads the one DER value that fills the bytes exactly, or null when they are anything else. */
export function readDer(bytes: Uint8Array): DerValue | null {
  const value = valueAt(bytes, 0)
  return value?.whole.length === bytes.length ? value : null
}

/** The values inside a SEQUENCE, or inside a value of another constructed tag; null when it has another tag or is not DER. */
export function childrenOf(value: DerValue | null | undefined, tag = SEQUENCE): readonly DerValue[] | null {
  if (value?.tag !== tag) return null
  const children: DerValue[] = []
  for (let at = 0; at < value.content.length; ) {
    const child = valueAt(value.content, at)
    if (!child) return null
    children.push(child)
    at += child.whole.length
  }
  return children
}

/** The dotted form of an OBJECT IDENTIFIER, or null. */
export function readOid(value: DerValue | null | undefined): string | null {
  if (value?.tag !== OBJECT_IDENTIFIER || value.content.length === 0) return null
  const arcs: number[] = []
  let arc = 0
  let fresh = true
  for (const byte of value.content) {
    if ((fresh && byte === 0x80) || arc > 2 ** 45) return null
    arc = arc * 128 + (byte & 0x7f)
    fresh = byte < 0x80
    if (fresh) {
      arcs.push(arc)
      arc = 0
    }
  }
  if (!fresh) return null
  const [first = 0, ...rest] = arcs
  const top = Math.min(Math.floor(first / 40), 2)
  return [top, first - 40 * top, ...rest].join('.')
}

/** The bytes of an INTEGER that is not negative, sign byte included; null for anything else. */
export function readUnsigned(value: DerValue | null | undefined): Uint8Array | null {
  if (value?.tag !== INTEGER || value.content.length === 0 || (value.content[0] as number) > 0x7f) return null
  return value.content
}

/** The bytes of a BIT STRING that ends on a byte boundary, or null. `tag` is another one where it is tagged implicitly. */
export function readBits(value: DerValue | null | undefined, tag = BIT_STRING): Uint8Array | null {
  return value?.tag === tag && value.content[0] === 0 ? value.content.subarray(1) : null
}

/** Definite minimal lengths and tags of one byte only: DER has no others for the structures that hold keys. */
function valueAt(bytes: Uint8Array, at: number): DerValue | null {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || lengthBytes > 4) return null
  let length = lengthBytes === 0 ? first : 0
  for (let i = 0; i < lengthBytes; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0)
  if (lengthBytes > 0 && (length < 0x80 || bytes[at + 2] === 0)) return null
  const start = at + 2 + lengthBytes
  if (start + length > bytes.length) return null
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) }
}
