import { stringMember } from '../foundation/json-access'
import { reachOf, webUrl } from '../sources/address'
import type { TokenSubject } from './subjects'

/** A URL of the header that keys are to be fetched from, held against the issuer that the claims name. */
export interface HeaderUrl {
  readonly url: string
  /** Why no verifier should follow it, for a sentence after "which"; null when nothing speaks against the URL itself. */
  readonly reason: string | null
  /** The issuer, when the URL is sound and of quite another host; else null. */
  readonly foreignTo: string | null
}

/** Null when the header has no such URL. */
export function headerUrl({ header, token }: TokenSubject, name: 'jku' | 'x5u'): HeaderUrl | null {
  const url = stringMember(header, name)
  if (url === undefined) return null
  const iss = stringMember(token.payload?.object, 'iss') ?? ''
  const issuer = webUrl(iss)
  const reason = reasonAgainst(url, issuer)
  const parsed = webUrl(url)
  const isForeign =
    reason === null &&
    parsed !== null &&
    issuer !== null &&
    reachOf(issuer.hostname) === 'public' &&
    !isKin(parsed, issuer)
  return { url, reason, foreignTo: isForeign ? iss : null }
}

function reasonAgainst(text: string, issuer: URL | null): string | null {
  const url = webUrl(text)
  if (!url)
    return /^https?:/i.test(text)
      ? 'has characters in it that readers of URLs take in different ways'
      : 'is no absolute URL of https'
  if (url.username !== '' || url.password !== '')
    return 'has a user name before its host, which makes it look like another'
  const own = issuer?.hostname === url.hostname
  const reach = reachOf(url.hostname)
  // On this machine there is no certificate; whoever develops there has such an issuer too.
  if (url.protocol !== 'https:') return own && reach === 'loopback' ? null : 'is not https'
  if (own) return null
  if (reach === 'loopback') return 'leads to the machine that follows it'
  if (reach === 'private') return 'leads into a private network'
  if (/^[\d.]+$|^\[/.test(url.hostname)) return 'has an IP address for a host'
  return isCollector(url.hostname) ? 'leads to a service that collects requests for testers and attackers' : null
}

/** Hosts that security tools make up to see who calls. */
function isCollector(hostname: string): boolean {
  return collectors.some((one) => hostname === one || hostname.endsWith(`.${one}`))
}

const collectors = [
  'oastify.com',
  'burpcollaborator.net',
  'interact.sh',
  'oast.fun',
  'oast.live',
  'oast.me',
  'oast.online',
  'oast.pro',
  'oast.site',
  'webhook.site',
  'requestbin.net',
]

/** One host, or one below the other: tenants often have a host below that of the keys. */
function isKin({ hostname: a }: URL, { hostname: b }: URL): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}
