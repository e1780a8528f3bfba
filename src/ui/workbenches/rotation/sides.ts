import { utc } from '../../../core/foundation/time'
import { webUrl } from '../../../core/sources/address'
import { readCachePolicy } from '../../../core/sources/cache-policy'
import type { KeySource } from '../../../core/sources/key-source'
import { discoveryUrls, readSourceText } from '../../../core/sources/read-source'
import type { Place } from '../../queries/fetch-keys'
import type { RotationSide, SetStanding } from '../../session'

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

/** Where a side can be fetched, and the address that is asked first. */
export interface PublishedPlace {
  readonly place: Place
  readonly url: string
  readonly issuer: string | null
}

/**
 * Where what is published now can be asked: at the address in the box, where the side came from, where the other side did,
 * or where a set was fetched last. Null when none of them has an address.
 */
export function publishedPlace(
  side: RotationSide,
  other: RotationSide,
  all: readonly KeySource[],
): PublishedPlace | null {
  return addressIn(side) ?? placeOf(side.source) ?? placeOf(other.source) ?? placeOf(latestFetched(all))
}

function addressIn({ text, source }: RotationSide): PublishedPlace | null {
  if (source || text.length > LONGEST_ADDRESS) return null
  const place = readSourceText(text)
  if (place.kind === 'issuer') return { place, url: discoveryUrls(place.issuer)[0] ?? place.issuer, issuer: null }
  return place.kind === 'jwks-url' || place.kind === 'discovery-url' ? { place, url: place.url, issuer: null } : null
}

/** Whether the text of a box is an address, of which the keys can be asked. */
export const isAddress = (text: string): boolean => addressIn({ text, source: null }) !== null

const LONGEST_ADDRESS = 10_000

function placeOf(source: KeySource | null): PublishedPlace | null {
  const origin = source?.origin
  const url = origin?.kind === 'fetched' ? origin.jwks_uri : origin?.kind === 'kept' ? origin.from : null
  if (url === null || !origin || !webUrl(url)) return null
  return { place: { kind: 'jwks-url', url }, url, issuer: origin.kind === 'fetched' ? origin.issuer : null }
}

function latestFetched(all: readonly KeySource[]): KeySource | null {
  let latest: { readonly source: KeySource; readonly at: number } | null = null
  for (const source of all) {
    const at = source.origin.kind === 'fetched' ? source.origin.evidence.at : null
    if (at !== null && (latest === null || at >= latest.at)) latest = { source, at }
  }
  return latest?.source ?? null
}

/** Whose set it is, and when it was so, in seconds since the epoch; null where that is not known. */
export function standingOf({ source, standing }: RotationSide): SetStanding {
  if (!source && standing) return standing
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
