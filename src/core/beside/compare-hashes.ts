import { member, stringMember, typeOf } from '../foundation/json-access'
import type { Beside } from './beside'
import type { BesideSubject, Comparison } from './evaluate-beside'
import { halfHash, wrongHash } from './half-hash'

interface Hashed {
  readonly given: 'access_token' | 'code' | 'state'
  readonly against: 'at_hash' | 'c_hash' | 's_hash'
}

const hashed: readonly Hashed[] = [
  { given: 'access_token', against: 'at_hash' },
  { given: 'code', against: 'c_hash' },
  { given: 'state', against: 's_hash' },
]

/** Access token, code and state against the hashes of them that an ID token carries. */
export function compareHashes(subject: BesideSubject, beside: Beside): Comparison[] {
  return hashed.flatMap(({ given, against }) => {
    const value = beside[given]
    return value === undefined ? [] : compareHash(subject, value, { given, against })
  })
}

function compareHash({ algorithm, claims, header }: BesideSubject, value: string, names: Hashed): Comparison[] {
  const base = { ...names, inProof: false } as const
  const { against } = names
  const node = member(claims, against)
  const found = stringMember(claims, against) ?? null
  if (!node) {
    // With a DPoP proof the access token is held against its ath.
    if (against === 'at_hash' && member(claims, 'htu')) return []
    return [{ ...base, found, outcome: 'open', hint: `The token has no ${against}.` }]
  }
  const expected = algorithm && halfHash(algorithm, value)
  if (!algorithm || expected === null) {
    const alg = stringMember(header, 'alg') ?? 'none'
    return [{ ...base, found, outcome: 'open', hint: `No specification says which hash goes with ${alg}.` }]
  }
  if (found === null) return [{ ...base, found, outcome: 'differs', hint: `It is ${typeOf(node)}, not a text.` }]
  const equal = found === expected
  return [
    { ...base, found, outcome: equal ? 'equal' : 'differs', hint: equal ? null : wrongHash(algorithm, value, found) },
  ]
}
