import { readBase64url } from '../foundation/base64url'
import { member } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import type { Key } from './key'
import { readDerKey } from './read-der-key'
import { readJwk } from './read-jwk'

/** The key of the header's `jwk` (RFC 7515 §4.1.3), or null when it has none. Private members are named and never read. */
export function keyInHeader(header: JsonObject | null): Key | null {
  const jwk = member(header, 'jwk')
  return jwk?.type === 'object' ? readJwk(jwk, '/jwk') : null
}

/** The key of the first certificate of the header's `x5c` (RFC 7515 §4.1.6), or null when it has none that can be read. */
export function certifiedKeyInHeader(header: JsonObject | null): Key | null {
  const x5c = member(header, 'x5c')
  const first = x5c?.type === 'array' ? x5c.items[0] : undefined
  if (first?.type !== 'string') return null
  const found = readDerKey(readBase64url(first.value).bytes)
  return found?.certificate ? { ...found.key, pointer: '/x5c/0' } : null
}
