import type { KeySet } from '../keys/key'
import { webUrl } from '../sources/address'
import type { KeySource, SourceContext, SourceOrigin } from '../sources/key-source'

/** A set of the same URL as the one that is looked into, had at another time. */
export interface DatedSet {
  /** Seconds since the epoch. */
  readonly at: number
  readonly keySet: KeySet
}

/** Every other set that is loaded and came from the same URL, the earliest first. */
export function setsOfSameUrl({ origin, others }: SourceContext): readonly DatedSet[] {
  return others
    .filter((other) => isOfSameUrl(other, origin))
    .map((other) => ({ at: timeOf(other.origin), keySet: other.keySet }))
    .sort((a, b) => a.at - b.at)
}

/** Whether another source came from the URL that the keys came from. A snapshot of a text has no URL. */
export function isOfSameUrl({ origin: other }: KeySource, own: SourceOrigin): boolean {
  if (own.kind === 'given' || other.kind === 'given') return false
  if (own.kind === 'fetched' && own.issuer !== null && other.kind === 'kept' && other.from === own.issuer) return true
  const [url, otherUrl] = [urlOf(own), urlOf(other)]
  return url === otherUrl && webUrl(url) !== null
}

/** When a set was as it is, in seconds since the epoch: a cache on the way may have held the answer for some time (RFC 9111 §5.1). */
export function timeOf(origin: SourceOrigin): number {
  return origin.kind === 'fetched' ? origin.evidence.at - ageOf(origin) : origin.at
}

/** How long a cache had held the answer, in seconds; 0 when nothing says so. */
export function ageOf(origin: SourceOrigin): number {
  const answer = origin.kind === 'fetched' ? origin.evidence.answer : null
  const age = answer?.kind === 'response' ? (answer.headers.age ?? '').trim() : ''
  return /^\d{1,9}$/.test(age) ? Number(age) : 0
}

/** A user name or password in a URL is left out of what is kept. */
function urlOf(origin: Exclude<SourceOrigin, { readonly kind: 'given' }>): string {
  if (origin.kind === 'kept') return origin.from
  return origin.jwks_uri.replace(/^(https?:\/\/)[^/?#]*@/, '$1')
}
