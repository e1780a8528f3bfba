import { type Example, openExample } from '../checks/example'
import { readKeys } from '../keys/read-keys'
import type { KeySource, SourceOrigin } from '../sources/key-source'
import { ofExample } from './example-sets'
import type { Given } from './worked-example'

/** What an example of a check gives; null for a recording, which has no token, and for
 * what depends on how the page was served. */
export function openCheckExample(example: Example): Given | null {
  if (!hasToken(example) || example.webcrypto === false) return null
  const { text, keys = '', now, source } = openExample(example)
  const own = source ? loaded(keys, source.origin) : null
  const sources = [...(own ? [own] : []), ...(source?.others ?? [])].map(ofExample)
  return {
    token: text,
    // Keys of which it is told whence and when they came are a set of the session; else they stand in the box.
    keys: own ? '' : keys,
    sources,
    asOf: now,
    ...(example.policy ? { policy: example.policy } : {}),
    ...(example.beside ? { beside: example.beside } : {}),
    ...(example.kind ? { kind: example.kind } : {}),
  }
}

/** Whether an example is a token and its keys: not a recorded request, two sets to compare, an issuer's metadata or a link. */
export function hasToken({ fetch, discovery, rotation, provider, link }: Example): boolean {
  return !fetch && !discovery && !rotation && !provider && !link
}

function loaded(keys: string, origin: SourceOrigin): KeySource | null {
  const reading = readKeys(keys)
  return reading.state === 'unreadable' ? null : { id: 'own', name: nameOf(origin), keySet: reading.value, origin }
}

function nameOf(origin: SourceOrigin): string {
  if (origin.kind === 'fetched') return origin.issuer ?? origin.jwks_uri
  return origin.kind === 'kept' ? `a snapshot of ${origin.from}` : 'the keys of the example'
}
