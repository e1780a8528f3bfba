import { member } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import type { Token } from '../token/token'

/** The names that `crit` lists, each once; empty when it is no array. Items that are no strings are left out. */
export function criticalNames(header: JsonObject | null): readonly string[] {
  const crit = member(header, 'crit')
  if (crit?.type !== 'array') return []
  return [...new Set(crit.items.flatMap((item) => (item.type === 'string' ? [item.value] : [])))]
}

/** Whether RFC 7515, 7516 or 7518 define the header parameter for a token of this form: `crit` must not list those. */
export function isRegisteredParameter(name: string, { form }: Token): boolean {
  return signed.has(name) || (form.startsWith('jwe') && encrypted.has(name))
}

// RFC 7515 §4.1; RFC 7518 defines no more for use with JWS.
const signed = new Set(['alg', 'jku', 'jwk', 'kid', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'typ', 'cty', 'crit'])

// RFC 7516 §4.1 and RFC 7518 §4.
const encrypted = new Set(['enc', 'zip', 'epk', 'apu', 'apv', 'iv', 'tag', 'p2s', 'p2c'])
