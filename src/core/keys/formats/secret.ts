import { readBase64url } from '../../foundation/base64url'
import { writeUtf8 } from '../../foundation/utf8'
import type { KeyFormat } from '../key-format'
import { makeSecret } from '../make-secret'

/** A shared secret: any text. Each way of reading it that fits gives one key, for only the token can tell which was meant. */
export default {
  form: 'secret',
  read: ({ text }) => {
    const secret = text.replace(/\r?\n$/, '')
    const seen = new Set<string>()
    const keys = readings.flatMap(({ name, read }) => {
      const bytes = read(secret)
      const key = bytes?.length ? makeSecret(bytes, `secret, read as ${name}`) : null
      const k = key?.material?.k
      if (!key || k === undefined || seen.has(k)) return []
      seen.add(k)
      return [key]
    })
    return { state: 'whole', value: { form: 'secret', keys } }
  },
} satisfies KeyFormat

interface SecretReading {
  readonly name: string
  read(secret: string): Uint8Array | null
}

const readings: readonly SecretReading[] = [
  { name: 'text', read: writeUtf8 },
  { name: 'base64url', read: readUrlSafe },
  { name: 'base64', read: readStandard },
  { name: 'hex', read: readHex },
]

/** RFC 7515 §2, or padded as in RFC 4648 §5 where “-” or “_” shows the alphabet. */
function readUrlSafe(secret: string): Uint8Array | null {
  const { bytes, flaws } = readBase64url(secret)
  if (flaws.length === 0) return bytes
  const padded = /[-_]/.test(secret) && isPadded(secret)
  return padded && flaws.every(({ kind }) => kind === 'padding') ? bytes : null
}

/** RFC 4648 §4, padding included. */
function readStandard(secret: string): Uint8Array | null {
  if (/[-_]/.test(secret) || !isPadded(secret)) return null
  const { bytes, flaws } = readBase64url(secret)
  return flaws.every(({ kind }) => kind === 'padding' || kind === 'standard_alphabet') ? bytes : null
}

function isPadded(secret: string): boolean {
  return secret.length % 4 === 0 && /^[^=]*={0,2}$/.test(secret)
}

function readHex(secret: string): Uint8Array | null {
  if (secret.length % 2 !== 0 || !/^[\da-f]+$/i.test(secret)) return null
  const bytes = new Uint8Array(secret.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(secret.slice(2 * i, 2 * i + 2), 16)
  return bytes
}
