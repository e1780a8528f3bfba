import { readJson } from '../foundation/json'
import { member, objectOf } from '../foundation/json-access'
import type { FoundToken } from './found-token'

/** The whole text when it is a JWS or JWE in JSON serialization (RFC 7515 §7.2, RFC 7516 §7.2), else null. */
export function findJsonSerialization(text: string): FoundToken | null {
  const token = text.trim()
  // Reading a large HAR as JSON would cost more than the scan for tokens does.
  if (!token.startsWith('{') || !/"(?:signatures?|ciphertext)"/.test(token)) return null
  const object = objectOf(readJson(token))
  if (!object) return null
  // A detached payload is absent (RFC 7515 Appendix F).
  const flattened = member(object, 'signature') && (member(object, 'payload') ?? member(object, 'protected'))
  const isJws = flattened ?? member(object, 'signatures')
  if (!isJws && !member(object, 'ciphertext')) return null
  const start = text.length - text.trimStart().length
  return { token, at: [start, start + token.length], within: '', stripped: [] }
}
