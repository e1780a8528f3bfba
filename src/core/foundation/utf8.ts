export interface Utf8Reading {
  /** The text without a leading byte order mark; U+FFFD stands where bytes are not UTF-8. */
  readonly text: string
  /** A byte order mark (EF BB BF) stood in front. */
  readonly bom: boolean
  /** Offset in bytes of the first sequence that is not UTF-8 (RFC 3629 §3), or null. */
  readonly invalidAt: number | null
  /** The encoding that the first bytes point to, when it is not UTF-8. */
  readonly looksLike: 'UTF-16' | 'UTF-7' | null
}

const encoder = new TextEncoder()
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** Reads bytes as UTF-8, strictly; what is not UTF-8 is replaced and its place is told. Never throws. */
export function readUtf8(bytes: Uint8Array): Utf8Reading {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = bom ? bytes.subarray(3) : bytes
  const looksLike = otherEncoding(bytes)
  try {
    return { text: strict.decode(body), bom, invalidAt: null, looksLike }
  } catch {
    return { text: lenient.decode(body), bom, invalidAt: firstInvalid(bytes), looksLike }
  }
}

export function writeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

function otherEncoding(bytes: Uint8Array): Utf8Reading['looksLike'] {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16'
  if ((a === 0x7b && b === 0 && c !== 0) || (a === 0 && b === 0x7b)) return 'UTF-16'
  return a === 0x2b && b === 0x41 && c === 0x48 && d === 0x73 ? 'UTF-7' : null
}

/** The first byte of the first sequence that RFC 3629 does not allow (overlong, surrogate, cut or stray). */
function firstInvalid(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    if (length === 0) return i
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    for (let k = 1; k < length; k++) {
      const next = bytes[i + k]
      if (next === undefined || next < (k === 1 ? low : 0x80) || next > (k === 1 ? high : 0xbf)) return i
    }
    i += length
  }
  return 0
}
