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
  /** The set as the same URL answers now; the keys of the example are then a snapshot that was kept a day ago. */
  readonly newer?: object
  /** Where the set was fetched from. */
  readonly url?: string
  /** The issuer whose metadata named that URL. */
  readonly issuer?: string
  /** Headers of the answer, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>
}

export function openSource({ before, others = {}, kept, newer, ...place }: ExampleSource): SourceContext {
  const url = place.url ?? SET_URL
  const evidence = answered({ url, ...(place.headers ? { headers: place.headers } : {}) })
  const fetched = { kind: 'fetched', jwks_uri: url, issuer: place.issuer ?? null, evidence, discovery: null } as const
  const earlier = before ? loaded('earlier', before, given)[0] : undefined
  const snapshot: SourceOrigin = { kind: 'kept', at: EXAMPLE_NOW - 86_400, from: url }
  const own = before === undefined ? given : { ...fetched, before: earlier?.keySet ?? null }
  return {
    origin: newer ? snapshot : own,
    others: [
      ...Object.entries(others).flatMap(([name, keys]) => loaded(name, keys, elsewhere(name))),
      ...(kept ? loaded('snapshot', kept, snapshot) : []),
      ...(newer ? loaded('now', newer, { ...fetched, before: null }) : []),
    ],
  }
}

const given: SourceOrigin = { kind: 'given', at: EXAMPLE_NOW }

/** Another set is that of another issuer, at a URL of its own. */
function elsewhere(name: string): SourceOrigin {
  const issuer = `https://${name}.acme.example`
  const url = `${issuer}/jwks`
  return { kind: 'fetched', jwks_uri: url, issuer, evidence: answered({ url }), discovery: null, before: null }
}

function loaded(name: string, keys: object, origin: SourceOrigin): readonly KeySource[] {
  const reading = readKeys(JSON.stringify(keys))
  return reading.state === 'unreadable' ? [] : [{ id: name, name, keySet: reading.value, origin }]
}
