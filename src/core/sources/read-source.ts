import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import { isLoopback, webUrl } from './address'
import { looksLikeHost } from './bare-host'

/** What the text of the key box names: keys, or a place to fetch them from. */
export type SourceText =
  | { readonly kind: 'keys' }
  | { readonly kind: 'jwks-url'; readonly url: string }
  /** `issuer` is what the URL was derived from, without a slash at its end, which the URL cannot tell. */
  | { readonly kind: 'discovery-url'; readonly url: string; readonly issuer: string }
  /** `completed`: the scheme was added here, so the issuer is not as anybody stated it. */
  | { readonly kind: 'issuer'; readonly issuer: string; readonly completed: boolean }
  | { readonly kind: 'not-a-source'; readonly message: string }

/** Says what a text names. White space and quotes around it are forgiven. Asks nobody and never throws. */
export function readSourceText(text: string): SourceText {
  if (text.length > LONGEST && !startsLikeUrl(text)) return { kind: 'keys' }
  const bare = unwrapped(text)
  if (startsLikeUrl(bare)) return readUrl(bare, false)
  const scheme = /^([a-z][a-z0-9+-]{1,15}):/i.exec(bare)?.[1]?.toLowerCase() ?? ''
  const refusal = notFetched.get(scheme)
  if (refusal !== undefined)
    return refuse(`This begins with ${quote(`${scheme}:`)}, ${refusal}; expected an https URL.`)
  return looksLikeHost(bare) ? readUrl(completed(bare), true) : { kind: 'keys' }
}

/**
 * Where an issuer publishes its metadata, in the order to try: OpenID Connect Discovery 1.0 §4.1 (a slash at the end
 * removed, the path appended), then RFC 8414 §3.1 (the path inserted after the host). Empty when the issuer is no https or
 * http URL, or has what an issuer may not have: a query, a fragment, a user name.
 */
export function discoveryUrls(issuer: string): readonly string[] {
  const url = webUrl(issuer)
  if (!url || refusalOf(url, issuer) !== null || issuer.includes('?')) return []
  const path = withoutSlash(url.pathname)
  return [...new Set([`${url.origin}${path}${OPENID}`, `${url.origin}${OAUTH}${path}`])]
}

/** The issuer whose metadata a URL is, without a slash at its end; null when the URL is not that of metadata. */
export function issuerOfDiscovery(url: URL): string | null {
  const { origin } = url
  const path = withoutSlash(url.pathname)
  for (const suffix of [OPENID, OAUTH]) {
    if (path.endsWith(suffix)) return `${origin}${path.slice(0, -suffix.length)}`
    if (path.startsWith(`${suffix}/`) && !namesKeySet(path)) return origin + path.slice(suffix.length)
  }
  return null
}

/**
 * What the claims of a token suggest: the issuer in `iss`, where it is an absolute https URL, or http on this machine.
 * The header is never asked: whoever wrote the token chose its jku and x5u.
 */
export function suggestedBy(claims: JsonObject): { readonly issuer: string; readonly urls: readonly string[] } | null {
  const issuer = stringMember(claims, 'iss')
  if (issuer === undefined || issuer.length > LONGEST) return null
  const url = webUrl(issuer)
  const urls = discoveryUrls(issuer)
  if (!url || urls.length === 0 || (url.protocol === 'http:' && !isLoopback(url.hostname))) return null
  return { issuer, urls }
}

const OPENID = '/.well-known/openid-configuration'
const OAUTH = '/.well-known/oauth-authorization-server'

/** In UTF-16 units; no host takes a longer URL. */
const LONGEST = 8000

const refuse = (message: string): SourceText => ({ kind: 'not-a-source', message })

/** Schemes that people paste, or are made to paste, and that are no address to fetch keys from. */
const notFetched: ReadonlyMap<string, string> = new Map([
  ...['ftp', 'ftps', 'sftp', 'ssh', 'ws', 'wss', 'ldap', 'ldaps', 'git', 'mailto'].map(
    (scheme) => [scheme, 'which a page cannot fetch keys from'] as const,
  ),
  ...['javascript', 'vbscript', 'view-source', 'about', 'chrome'].map(
    (scheme) => [scheme, 'which is for the browser itself, not for a server'] as const,
  ),
  ...['data', 'blob'].map((scheme) => [scheme, 'which carries its content itself: paste the content'] as const),
  ['file', 'which a page may not read: drop the file here, or paste its text'],
  ...['did', 'urn'].map((scheme) => [scheme, 'which is a name and no address'] as const),
])

function startsLikeUrl(text: string): boolean {
  return /^\s*["'`<]?https?:/i.test(text.slice(0, 100))
}

function unwrapped(text: string): string {
  const bare = text.trim()
  const close = closing[bare[0] ?? '']
  return close !== undefined && bare.length > 1 && bare.endsWith(close) ? bare.slice(1, -1).trim() : bare
}

const closing: Record<string, string | undefined> = { '"': '"', "'": "'", '`': '`', '<': '>', '“': '”' }

function completed(host: string): string {
  const url = webUrl(`http://${host}`)
  return `${url && isLoopback(url.hostname) ? 'http' : 'https'}://${host}`
}

function readUrl(text: string, added: boolean): SourceText {
  if (text.length > LONGEST)
    return refuse('This URL is longer than any server takes; expected one of a few hundred characters.')
  if (/\s/.test(text)) return refuse(`The URL ${quote(text)} has white space in it; expected none.`)
  const url = webUrl(text)
  if (!url) return refuse(`${quote(text)} is not a URL that can be fetched; expected the form https://host/path.`)
  const refusal = refusalOf(url, text)
  if (refusal !== null) return refuse(refusal)
  const issuer = issuerOfDiscovery(url)
  if (issuer !== null) return { kind: 'discovery-url', url: url.href, issuer }
  if (namesKeySet(url.pathname) || text.includes('?')) return { kind: 'jwks-url', url: url.href }
  return { kind: 'issuer', issuer: text, completed: added }
}

/** Why a URL is not fetched though it can be parsed; null when nothing speaks against it. */
function refusalOf(url: URL, text: string): string | null {
  const authority = text.replace(/^https?:\/\//i, '').split(/[/?#]/, 1)[0] ?? ''
  if (authority.includes('@'))
    return `The URL has ${quote(authority.slice(0, authority.lastIndexOf('@') + 1))} before its host, which is ${quote(url.host)}; expected no user name and password.`
  if (text.includes('#'))
    return `The URL has a fragment, ${quote(text.slice(text.indexOf('#')))}, which is never sent; leave it out.`
  return null
}

/** Whether the end of a path is what key sets are called: keys, certs, jwks, x.json, also with a version behind it. */
function namesKeySet(path: string): boolean {
  const segments = path.toLowerCase().split('/').filter(Boolean)
  const last = segments.at(-1) ?? ''
  const name = /^v\d{1,3}$/.test(last) ? (segments.at(-2) ?? '') : last
  return keySetNames.test(name) || name.includes('jwk') || segments.includes('x509')
}

const keySetNames = /^(?:keys?|certs?|certificates|public[-_]?keys?|signing[-_]?keys?)$|\.(?:json|pem|crt|cer)$/

function withoutSlash(text: string): string {
  return text.endsWith('/') ? text.slice(0, -1) : text
}
