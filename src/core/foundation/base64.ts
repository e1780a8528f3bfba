import { writeBase64url } from './base64url'

/** Base64 with padding, on one line (RFC 4648 §4), as x5c and PEM have it. */
export function writeBase64(bytes: Uint8Array): string {
  const text = writeBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/')
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}
