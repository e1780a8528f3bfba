import { utc } from '../../../core/foundation/time'
import { readCachePolicy } from '../../../core/sources/cache-policy'
import type { KeySource } from '../../../core/sources/key-source'

/** A heading of the chooser and the sets under it; a heading without sets is left out. */
export interface Choices {
  readonly title: string
  readonly sources: readonly KeySource[]
}

/** Every set that a side can take: those of the session, as they were before their last refresh, and those that are kept. */
export function choicesOf(all: readonly KeySource[], kept: readonly KeySource[]): readonly Choices[] {
  return [
    { title: 'This session', sources: all.filter(({ keySet }) => keySet.form !== 'secret') },
    { title: 'Before the last refresh', sources: all.flatMap(beforeRefresh) },
    { title: 'Kept in this browser', sources: kept.filter(({ id }) => !all.some((one) => one.id === id)) },
  ].filter(({ sources }) => sources.length > 0)
}

function beforeRefresh({ id, name, origin }: KeySource): readonly KeySource[] {
  if (origin.kind !== 'fetched' || !origin.before) return []
  const time = origin.evidence.at
  return [{ id: `${id} before`, name: `${name}, before`, keySet: origin.before, origin: { kind: 'given', at: time } }]
}

/** The set that was fetched last, which is what its issuer publishes as far as this page knows; null when none was. */
export function latestFetched(all: readonly KeySource[]): KeySource | null {
  let latest: { readonly source: KeySource; readonly at: number } | null = null
  for (const source of all) {
    const at = source.origin.kind === 'fetched' ? source.origin.evidence.at : null
    if (at !== null && (latest === null || at >= latest.at)) latest = { source, at }
  }
  return latest?.source ?? null
}

/** Whose set it is, and when it was so, in seconds since the epoch; null where that is not known. */
export function standingOf(source: KeySource | null): { readonly issuer: string | null; readonly at: number | null } {
  const origin = source?.origin
  if (origin?.kind === 'fetched') return { issuer: origin.issuer, at: origin.evidence.at }
  return { issuer: null, at: origin?.kind === 'kept' ? origin.at : null }
}

/** How long a verifier may hold the set by its HTTP headers, in seconds; null when they do not say. */
export function cacheSecondsOf(source: KeySource | null): number | null {
  if (source?.origin.kind !== 'fetched') return null
  const { answer, at } = source.origin.evidence
  if (answer.kind !== 'response') return null
  const policy = readCachePolicy(answer.headers, at)
  return policy.kind === 'fresh' ? policy.seconds : null
}

/** What tells one set from another of the same name. */
export function choiceWords({ name, origin }: KeySource): string {
  if (origin.kind === 'kept') return `${name}, kept ${utc(origin.at) ?? ''}`
  return origin.kind === 'fetched' ? `${name}, fetched ${utc(origin.evidence.at) ?? ''}` : name
}
