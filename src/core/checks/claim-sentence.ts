import { member, typeOf } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import { inPayload } from './places'

/** Where a claim is, and otherwise the whole payload, which lacks it. */
export const claimPlace = (claims: JsonObject, name: string) => (member(claims, name) ? inPayload(name) : inPayload())

/** What a claim is, as the facts of a finding: its text, or the type of what it is instead. */
export function claimFacts(claims: JsonObject, name: string): { found: string | null; type: string | null } {
  const node = member(claims, name)
  return { found: node?.type === 'string' ? node.value : null, type: node ? typeOf(node) : null }
}

/** "The repository is “a/b”", "The token has no repository", "The repository is a number". */
export function foundClaim(name: string, found: string | null, type: string | null): string {
  if (found !== null) return `The ${name} is ${quote(found)}`
  return type === null ? `The token has no ${name}` : `The ${name} is ${type}`
}

/** A sentence that explains more, or nothing. */
export const alsoSaying = (hint: string | null) => (hint === null ? '' : ` ${hint}`)
