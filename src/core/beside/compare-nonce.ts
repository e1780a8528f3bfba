import { member, stringMember, typeOf } from '../foundation/json-access'
import { kindName, type TokenKind } from '../policy/token-kind'
import type { Beside } from './beside'
import type { BesideSubject, Comparison } from './evaluate-beside'

/** The nonce against that of the token (OpenID Connect Core 1.0 §3.1.3.7 step 11, RFC 9449 §4.3, RFC 9901 §7.3). */
export function compareNonce({ claims, kind: recognised }: BesideSubject, { nonce: given }: Beside): Comparison[] {
  if (given === undefined) return []
  const base = { given: 'nonce', against: 'nonce', inProof: false } as const
  const node = member(claims, 'nonce')
  const found = stringMember(claims, 'nonce') ?? null
  if (node) {
    const hint = found === null ? `It is ${typeOf(node)}, not a text.` : hintOn(found, given)
    return [{ ...base, found, outcome: found === given ? 'equal' : 'differs', hint }]
  }
  const kind = recognised?.kind ?? null
  if (kind === null || bringers.has(kind)) return [{ ...base, found, outcome: 'missing', hint: null }]
  return [{ ...base, found, outcome: 'open', hint: `The token seems to be ${kindName[kind]}, which has no nonce.` }]
}

/** Kinds that bring back the nonce that their recipient gave. */
const bringers: ReadonlySet<TokenKind> = new Set(['id_token', 'dpop_proof', 'key_binding', 'key_proof'])

function hintOn(found: string, given: string): string | null {
  if (found === given) return null
  if (found.toLowerCase() === given.toLowerCase()) return 'They differ only in upper and lower case.'
  return found.trim() === given ? 'They differ only in white space.' : null
}
