import { writeBase64 } from '../foundation/base64'
import { readBase64url } from '../foundation/base64url'
import { writeUtf8 } from '../foundation/utf8'
import type { KeyMaterial } from '../keys/key'

/** The key as one line of an OpenSSH file, without comment or line break (RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4); null where SSH has no such key. */
export function writeOpenSsh(material: KeyMaterial): string | null {
  const fields = fieldsOf(material)
  if (!fields) return null
  const [name, ...rest] = fields
  return `${name} ${writeBase64(Uint8Array.from([writeUtf8(name), ...rest].flatMap((field) => [...prefixed(field)])))}`
}

function fieldsOf({ kty, crv, n, e, x, y }: KeyMaterial): readonly [string, ...Uint8Array[]] | null {
  if (kty === 'RSA' && n !== undefined && e !== undefined) return ['ssh-rsa', mpint(e), mpint(n)]
  const curve = nistCurves.get(crv ?? '')
  if (curve !== undefined && x !== undefined && y !== undefined)
    return [
      `ecdsa-sha2-${curve}`,
      writeUtf8(curve),
      Uint8Array.of(4, ...readBase64url(x).bytes, ...readBase64url(y).bytes),
    ]
  const edwards = edwardsCurves.get(crv ?? '')
  return edwards !== undefined && x !== undefined ? [edwards, readBase64url(x).bytes] : null
}

const nistCurves = new Map([
  ['P-256', 'nistp256'],
  ['P-384', 'nistp384'],
  ['P-521', 'nistp521'],
])
const edwardsCurves = new Map([
  ['Ed25519', 'ssh-ed25519'],
  ['Ed448', 'ssh-ed448'],
])

/** RFC 4251 §5: a zero byte keeps a number with its highest bit set from being negative. */
function mpint(number: string): Uint8Array {
  const { bytes } = readBase64url(number)
  return (bytes[0] ?? 0) < 0x80 ? bytes : Uint8Array.of(0, ...bytes)
}

/** RFC 4251 §5: the length in four bytes, then the bytes. */
function prefixed(bytes: Uint8Array): Uint8Array {
  const { length } = bytes
  return Uint8Array.of(length >>> 24, length >>> 16, length >>> 8, length, ...bytes)
}
