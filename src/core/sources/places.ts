import { quote } from '../foundation/wording'
import { reachOf, webUrl } from './address'
import type { FetchEvidence } from './evidence'

/** How a sentence calls the server of a URL: its host with port, quoted. */
export function hostOf(url: string): string {
  return quote(webUrl(url)?.host ?? url)
}

/** How a sentence calls a URL that answered in place of the one asked: without its query, which may carry a session. */
export function addressOf(url: string): string {
  const parsed = webUrl(url)
  return quote(parsed ? `${parsed.origin}${parsed.pathname}` : url)
}

/**
 * Whether a browser may ask for its permission for the local network: the host is this machine or has a private name or
 * address, and the page came from a host that has not. A page from a file may always ask.
 */
export function isFromElsewhere({ url, page, via }: FetchEvidence): boolean {
  const target = webUrl(url)
  const own = webUrl(page.origin)
  return (
    !via &&
    target !== null &&
    own !== null &&
    reachOf(target.hostname) !== 'public' &&
    reachOf(own.hostname) === 'public'
  )
}
