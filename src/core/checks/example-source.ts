import { readKeys } from '../keys/read-keys'
import type { KeySource, SourceContext, SourceOrigin } from '../sources/key-source'
import { EXAMPLE_NOW } from './example-now'
import { answered, SET_URL } from './recorded'

/** Where the keys of an example come from, and what else is loaded. */
export interface ExampleSource {
  /** The set as it was before it was refreshed; null when it was fetched and never refreshed. Left out, it was given. */
  readonly before?: object | null
  /** Other sets that were fetched: name and keys. */
  readonly others?: Readonly<Record<string, object>>
  /** Keys of a snapshot of the same URL that was kept a day ago. */
  readonly kept?: object
}

export function openSource({ before, others = {}, kept }: ExampleSource): SourceContext {
  const earlier = before ? loaded('earlier', before, given)[0] : undefined
  return {
    origin: before === undefined ? given : { ...fetched, before: earlier?.keySet ?? null },
    others: [
      ...Object.entries(others).flatMap(([name, keys]) => loaded(name, keys, { ...fetched, before: null })),
      ...(kept ? loaded('snapshot', kept, { kind: 'kept', at: EXAMPLE_NOW - 86_400, from: SET_URL }) : []),
    ],
  }
}

const given: SourceOrigin = { kind: 'given', at: EXAMPLE_NOW }
const fetched = { kind: 'fetched', jwks_uri: SET_URL, issuer: null, evidence: answered(), discovery: null } as const

function loaded(name: string, keys: object, origin: SourceOrigin): readonly KeySource[] {
  const reading = readKeys(JSON.stringify(keys))
  return reading.state === 'unreadable' ? [] : [{ id: name, name, keySet: reading.value, origin }]
}
