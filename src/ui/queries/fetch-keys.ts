import { quote } from '../../core/foundation/wording'
import type { FetchContext, FetchInspection } from '../../core/inspect-fetch'
import { webUrl } from '../../core/sources/address'
import type { FetchEvidence } from '../../core/sources/evidence'
import type { KeySource } from '../../core/sources/key-source'
import { discoveryUrls, type SourceText } from '../../core/sources/read-source'
import { fetchEvidence } from '../../platform/fetch-evidence'

/** One request with what it came to. */
export interface Attempt {
  readonly evidence: FetchEvidence
  readonly inspection: FetchInspection
  /** What it was judged with, to judge it again. */
  readonly context: FetchContext
}

/** What one click came to: the requests in their order, and the key set when one was had. */
export interface FetchRun {
  readonly attempts: readonly Attempt[]
  readonly source: KeySource | null
  /** Whose keys the last address was asked for, where metadata said so. */
  readonly issuer: string | null
}

export interface FetchOptions {
  readonly signal: AbortSignal
  /** Called before each request. */
  readonly onAsk: (url: string) => void
  /** Bytes of the body that came so far. */
  readonly onProgress: (bytes: number) => void
}

/** A place that the key box names. */
export type Place = Extract<SourceText, { kind: 'jwks-url' | 'discovery-url' | 'issuer' }>

/** Asks a key set from where the person said: at once, or by way of the issuer's metadata. Never rejects. */
export async function fetchKeys(place: Place, options: FetchOptions, issuer: string | null = null): Promise<FetchRun> {
  if (place.kind === 'jwks-url')
    return finish([], await askKeySet(place.url, 'You asked for this key set.', options), issuer, null)
  const stated = place.kind === 'issuer' && !place.completed ? place.issuer : null
  const urls = place.kind === 'issuer' ? discoveryUrls(place.issuer) : [place.url]
  const attempts: Attempt[] = []
  for (const url of urls) {
    const earlier = attempts.map(({ evidence }) => evidence)
    const why = `You asked for the keys of ${quote(stated ?? new URL(url).host)}; its metadata say where they are.`
    const attempt = await askMetadata(url, { issuer: stated, earlier }, why, options)
    attempts.push(attempt)
    const found = metadataOf(attempt)
    if (found) {
      const reason = `The metadata of ${found.issuer ?? new URL(url).host} name this key set.`
      return finish(attempts, await askKeySet(found.jwksUri, reason, options), found.issuer, attempt.evidence)
    }
    if (options.signal.aborted) return { attempts, source: null, issuer: null }
  }
  // An address without a tell-tale path may be that of the keys themselves.
  if (place.kind === 'issuer' && !place.completed && new URL(place.issuer).pathname !== '/')
    return finish(
      attempts,
      await askKeySet(place.issuer, 'No metadata was found; this address itself may be the key set.', options),
      null,
      null,
    )
  return { attempts, source: null, issuer: null }
}

/** Asks a key set once more. */
export async function refreshKeys(source: KeySource, options: FetchOptions): Promise<FetchRun> {
  if (source.origin.kind !== 'fetched') return { attempts: [], source: null, issuer: null }
  const { jwks_uri: url, issuer, discovery } = source.origin
  return finish([], await askKeySet(url, 'You asked to refresh this key set.', options), issuer, discovery)
}

/** A request that the person made with curl, judged as one of this page. */
export async function takeCurlOutput(evidence: FetchEvidence, issuer: string | null): Promise<FetchRun> {
  return finish([], await judged(evidence), issuer, null)
}

/** The request of a run that a way on is for: the key set that metadata named, or else the first place that was asked. */
export function blockedOf({ attempts }: FetchRun): Attempt | undefined {
  return attempts.some(metadataOf) ? attempts.at(-1) : attempts[0]
}

/** The key set that metadata name, when both are there. */
export function metadataOf({
  inspection,
}: Attempt): { readonly issuer: string | null; readonly jwksUri: string } | null {
  const { metadata } = inspection
  if (!metadata || metadata.state === 'unreadable') return null
  const { issuer, jwks_uri: jwksUri } = metadata.value
  const url = jwksUri === null ? null : webUrl(jwksUri)
  return url && jwksUri !== null ? { issuer, jwksUri } : null
}

/** A request, judged. */
export async function judged(evidence: FetchEvidence, context: FetchContext = {}): Promise<Attempt> {
  const { inspectFetch } = await import('../../core/inspect-fetch')
  return { evidence, inspection: inspectFetch(evidence, context), context }
}

async function askKeySet(url: string, why: string, options: FetchOptions): Promise<Attempt> {
  options.onAsk(url)
  const evidence = await fetchEvidence(url, 'key-set', { why, ...options })
  return judged(evidence)
}

/** Asks for metadata at one place; `why` is what the ledger says. */
export async function askMetadata(
  url: string,
  context: FetchContext,
  why: string,
  options: FetchOptions,
): Promise<Attempt> {
  options.onAsk(url)
  const evidence = await fetchEvidence(url, 'discovery', { why, ...options })
  return judged(evidence, context)
}

function finish(
  before: readonly Attempt[],
  last: Attempt,
  issuer: string | null,
  discovery: FetchEvidence | null,
): FetchRun {
  const attempts = [...before, last]
  const { keySet } = last.inspection
  if (!keySet || keySet.state === 'unreadable' || keySet.value.keys.length === 0)
    return { attempts, source: null, issuer }
  const url = last.evidence.url
  const origin = { kind: 'fetched', jwks_uri: url, issuer, evidence: last.evidence, discovery, before: null } as const
  return { attempts, source: { id: url, name: nameOf(issuer ?? url), keySet: keySet.value, origin }, issuer }
}

/** Host and path: enough to tell one issuer from another. */
function nameOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, pathname } = new URL(url)
  return pathname === '/' ? host : host + pathname.replace(/\/$/, '')
}
