/**
 * Rewrites an ECDSA signature from DER (a SEQUENCE of two INTEGERs, RFC 3279 §2.2.3) to r ‖ s at full length, as
 * RFC 7518 §3.4 wants it. Null when the bytes are not exactly that, or when a number is longer than `coordinateBytes`.
 */
export function fromDer(signature: Uint8Array, coordinateBytes: number): Uint8Array<ArrayBuffer> | null {
  const body = readValue(signature, 0, 0x30)
  if (!body || body.end !== signature.length) return null
  const r = readValue(signature, body.start, 0x02)
  const s = r && readValue(signature, r.end, 0x02)
  if (!r || !s || s.end !== signature.length) return null
  const raw = new Uint8Array(2 * coordinateBytes)
  for (const [index, part] of [r, s].entries()) {
    let { start } = part
    while (start < part.end && signature[start] === 0) start++
    if (part.end - start > coordinateBytes) return null
    raw.set(signature.subarray(start, part.end), (index + 1) * coordinateBytes - (part.end - start))
  }
  return raw
}

/** A signature of either form is far shorter than 256 bytes, so a length has one byte, or 0x81 and one. */
function readValue(bytes: Uint8Array, at: number, tag: number): { start: number; end: number } | null {
  if (bytes[at] !== tag) return null
  const isLong = bytes[at + 1] === 0x81
  const length = bytes[at + (isLong ? 2 : 1)]
  const start = at + (isLong ? 3 : 2)
  if (length === undefined || length === 0 || (!isLong && length > 127) || start + length > bytes.length) return null
  return { start, end: start + length }
}
