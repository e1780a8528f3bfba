import { answered, SET_URL } from '../checks/recorded'
import type { KeySet } from '../keys/key'
import { readKeys } from '../keys/read-keys'
import type { KeySource } from '../sources/key-source'
import { exampleId } from './example-id'
import { keySetOf, type SigningKey } from './mint'

/** What a set of an example needs to be one that was fetched. */
interface Fetched {
  /** Seconds since the epoch. */
  readonly at: number
  readonly issuer: string
  /** The keys as they were before the set was refreshed. */
  readonly before: readonly SigningKey[]
}

/** A snapshot of the made-up issuer's set. `at` in seconds since the epoch. */
export function keptSet(name: string, keys: readonly SigningKey[], at: number): KeySource {
  return { id: exampleId(name), name, keySet: read(keys), origin: { kind: 'kept', at, from: SET_URL } }
}

/** A set as if its answer had been pasted from curl: nothing was asked, and nothing offers to ask again. */
export function fetchedSet(name: string, keys: readonly SigningKey[], { at, issuer, before }: Fetched): KeySource {
  const evidence = { ...answered({ body: keySetOf(...keys) }), at, via: 'curl' as const }
  const origin = {
    kind: 'fetched',
    jwks_uri: SET_URL,
    issuer,
    evidence,
    discovery: null,
    before: read(before),
  } as const
  return { id: exampleId(name), name, keySet: read(keys), origin }
}

/** A set of an example of a check, to be put away with it; nothing offers to ask its made-up URL again. */
export function ofExample({ id, origin, ...source }: KeySource): KeySource {
  const read =
    origin.kind === 'fetched' ? { ...origin, evidence: { ...origin.evidence, via: 'curl' as const } } : origin
  return { ...source, id: exampleId(id), origin: read }
}

function read(keys: readonly SigningKey[]): KeySet {
  const reading = readKeys(keySetOf(...keys))
  return reading.state === 'unreadable' ? { form: 'jwks', keys: [] } : reading.value
}
