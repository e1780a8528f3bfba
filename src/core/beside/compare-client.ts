import { member, stringMember, typeOf } from '../foundation/json-access'
import { audiencesOf } from '../policy/evaluate-policy'
import type { Beside } from './beside'
import type { BesideSubject, ComparedName, Comparison } from './evaluate-beside'

/** The client ID against `aud` of an ID token, `azp`, and the client that an access token names. */
export function compareClient({ claims, kind }: BesideSubject, { client_id: given }: Beside): Comparison[] {
  if (given === undefined) return []
  const base = { given: 'client_id', inProof: false, hint: null } as const
  const comparisons: Comparison[] = []
  // A request object has a nonce and an audience too, but it names its client.
  const isIdToken = kind?.kind === 'id_token' && member(claims, 'client_id') === undefined
  if (isIdToken) {
    const isNamed = audiencesOf(claims).includes(given)
    const outcome = isNamed ? 'equal' : member(claims, 'aud') ? 'differs' : 'missing'
    comparisons.push({ ...base, against: 'aud', found: audiencesOf(claims)[0] ?? null, outcome })
  }
  for (const [name, against] of named) {
    const node = member(claims, name)
    if (!node) continue
    const found = stringMember(claims, name) ?? null
    const hint = found === null ? `It is ${typeOf(node)}, not a text.` : null
    comparisons.push({ ...base, against, found, outcome: found === given ? 'equal' : 'differs', hint })
  }
  if (comparisons.length > 0) return comparisons
  return [{ ...base, against: 'azp', found: null, outcome: 'open', hint: 'The token names no client.' }]
}

/** Where a client is named: RFC 9068 §2.2, and OpenID Connect Core 1.0 §2 for the authorized party. */
const named: readonly (readonly [string, ComparedName])[] = [
  ['azp', 'azp'],
  ['client_id', 'client_id'],
]
