import { duration, utc } from '../foundation/time'
import { quote } from '../foundation/wording'
import { readHttpDate } from './http-date'

/** What an answer says of keeping it (RFC 9111 §5.2, §5.3). Seconds. `from` is the header that decides. */
export type CachePolicy =
  | { readonly kind: 'no-store' }
  | { readonly kind: 'no-cache' }
  | { readonly kind: 'fresh'; readonly seconds: number; readonly from: string; readonly byLocalClock: boolean }
  /** Said in a way that caches take for stale: a max-age or Expires that cannot be read. */
  | { readonly kind: 'unreadable'; readonly from: string }
  | { readonly kind: 'none' }

export interface HeldUntil {
  /** Seconds since the epoch; null where nothing is promised or nothing may be kept. */
  readonly until: number | null
  readonly sentence: string
}

/**
 * Until when a verifier that asked at the same time may hold the answer. Header names in lower case; `at` is when the
 * answer came, in seconds since the epoch. What is for shared caches only (s-maxage) is left out: a verifier is none.
 */
export function heldUntil(headers: Readonly<Record<string, string>>, at: number): HeldUntil {
  const policy = readCachePolicy(headers, at)
  switch (policy.kind) {
    case 'no-store':
      return { until: null, sentence: 'A verifier may not keep this set (no-store): it fetches it each time.' }
    case 'no-cache':
      return { until: null, sentence: 'A verifier may hold this set, but asks before each use (no-cache).' }
    case 'unreadable':
      return {
        until: at,
        sentence: `The header ${policy.from} cannot be read, so a cache takes the set for stale at once.`,
      }
    case 'none':
      return {
        until: null,
        sentence: 'There is no promise: neither Cache-Control nor Expires says how long a verifier may hold this set.',
      }
    case 'fresh':
      return fresh(policy, at)
  }
}

export function readCachePolicy(headers: Readonly<Record<string, string>>, at: number): CachePolicy {
  const directives = directivesOf(headers['cache-control'])
  if (directives.has('no-store')) return { kind: 'no-store' }
  if (directives.has('no-cache')) return { kind: 'no-cache' }
  const maxAge = directives.get('max-age')
  if (maxAge !== undefined) {
    const from = `Cache-Control: max-age=${maxAge.slice(0, SHOWN)}`
    if (!/^\d+$/.test(maxAge)) return { kind: 'unreadable', from: quote(from) }
    const seconds = Math.max(0, wholeSeconds(maxAge) - wholeSeconds(headers.age ?? ''))
    return { kind: 'fresh', seconds, from, byLocalClock: false }
  }
  return headers.expires === undefined ? { kind: 'none' } : byExpires(headers.expires, headers.date, at)
}

/** With the server's own Date the clock of this device does not matter. */
function byExpires(expires: string, date: string | undefined, at: number): CachePolicy {
  const from = `Expires: ${expires.slice(0, SHOWN)}`
  const until = readHttpDate(expires)
  const sent = date === undefined ? null : readHttpDate(date)
  if (until === null) return { kind: 'unreadable', from: quote(from) }
  return { kind: 'fresh', seconds: Math.max(0, until - (sent ?? at)), from, byLocalClock: sent === null }
}

function fresh({ seconds, from, byLocalClock }: CachePolicy & { kind: 'fresh' }, at: number): HeldUntil {
  const until = at + seconds
  const clock = byLocalClock ? ', by this device’s clock' : ''
  const sentence =
    seconds === 0
      ? `A verifier may not hold this set without asking again (${from}${clock}).`
      : `A verifier may hold this set until ${utc(until) ?? 'a time beyond any calendar'}, ${duration(seconds)} after it was fetched (${from}${clock}).`
  return { until, sentence }
}

/** Names in lower case; of duplicates the first, as RFC 9111 §4.2.1 has it. A value may be quoted. */
function directivesOf(header = ''): ReadonlyMap<string, string> {
  const directives = new Map<string, string>()
  for (const [, name = '', quoted, plain] of header.slice(0, LONGEST).matchAll(directive))
    if (!directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), (quoted ?? plain ?? '').trim())
  return directives
}

const directive = /([^\s,="]+)(?:\s?=\s?(?:"([^"]*)"|([^\s,"]*)))?/g

/** Delta-seconds that are too large count as 2^31 (RFC 9111 §1.2.2); what is no number as 0. */
function wholeSeconds(text: string): number {
  return /^\d+$/.test(text.trim()) ? Math.min(Number(text), 2 ** 31) : 0
}

const LONGEST = 4096
const SHOWN = 40
