import { firstByte, readBase64url } from '../foundation/base64url'
import type { Key } from '../keys/key'

/**
 * What the modulus of an RSA key says, where it is text: printable ASCII throughout, which of 16 random bytes not one in
 * ten million is. Null where it is a number.
 */
export function modulusText({ kty, material }: Key): string | null {
  const n = kty === 'RSA' ? material?.n : undefined
  if (n === undefined || n.length < SHORTEST || !isTextByte(firstByte(n))) return null
  const { bytes } = readBase64url(n)
  return isText(bytes) ? ascii.decode(bytes) : null
}

/** How the modulus begins of the key that istiod makes up when it cannot fetch a key set; the URL follows (`CreateFakeJwks`). */
export const ISTIO_MARK = 'Error-IstiodFailedToFetchJwksUri-'

/** 18 bytes, in characters of base64url. */
const SHORTEST = 24

const ascii = new TextDecoder()

const isText = (bytes: Uint8Array) => bytes.every(isTextByte)

const isTextByte = (byte: number) => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09
