import { quote } from '../../core/foundation/wording'
import { discoveryUrls } from '../../core/sources/read-source'
import { type Attempt, askMetadata, type FetchOptions, type FetchRun, type Place } from './fetch-keys'

/** Asks an issuer for its metadata, at its well-known places until one has them. Never rejects. */
export async function fetchMetadata(place: Place, options: FetchOptions): Promise<FetchRun> {
  const issuer = place.kind === 'issuer' && !place.completed ? place.issuer : null
  const urls = place.kind === 'issuer' ? discoveryUrls(place.issuer) : [place.url]
  const attempts: Attempt[] = []
  for (const url of urls) {
    const why = `You asked for the metadata of ${quote(issuer ?? new URL(url).host)}.`
    const earlier = attempts.map(({ evidence }) => evidence)
    const attempt = await askMetadata(url, { issuer, earlier }, why, options)
    attempts.push(attempt)
    if (documentOf(attempt) !== null || options.signal.aborted) break
  }
  return { attempts, source: null, issuer }
}

/** The text of the metadata that came of a request; null when none came. */
export function documentOf({ evidence: { answer }, inspection: { metadata } }: Attempt): string | null {
  return metadata && metadata.state !== 'unreadable' && answer.kind === 'response' ? answer.body : null
}
