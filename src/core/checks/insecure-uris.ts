import type { Place } from '../foundation/finding'
import { pointerTo } from '../foundation/json-place'
import { quote } from '../foundation/wording'
import { isLoopback, webUrl } from '../sources/address'
import type { FetchSubject } from './subjects'

/** A URL that a request rests on: the one asked, or one that the metadata name. */
export interface NamedUri {
  /** How a sentence calls it after “the”: `address asked`, `jwks_uri`. */
  readonly name: string
  /** Without user name and password: they may be real ones. */
  readonly uri: string
  readonly hasUser: boolean
  readonly at: Place
}

/** The address asked, issuer, jwks_uri and every endpoint, in this order. */
export function namedUris({ evidence, metadata }: FetchSubject): readonly NamedUri[] {
  const asked = named('address asked', evidence.url, { part: 'answer', pointer: '' })
  if (!metadata || metadata.state === 'unreadable') return [asked]
  const { issuer, jwks_uri, endpoints } = metadata.value
  const members = [{ name: 'issuer', url: issuer }, { name: 'jwks_uri', url: jwks_uri }, ...endpoints]
  return [
    asked,
    ...members.flatMap(({ name, url }) =>
      url === null ? [] : [named(name, url, { part: 'metadata', pointer: pointerTo([name]) })],
    ),
  ]
}

function named(name: string, uri: string, at: Place): NamedUri {
  const url = webUrl(uri)
  if (!url || (url.username === '' && url.password === '')) return { name, uri, hasUser: false, at }
  url.username = ''
  url.password = ''
  return { name, uri: url.href, hasUser: true, at }
}

/** Those over http, of this machine or of any other, as one sighting: an issuer of that kind names a dozen. */
export function overHttp(subject: FetchSubject, loopback: boolean) {
  const uris = namedUris(subject).filter(({ uri }) => {
    const url = webUrl(uri)
    return url?.protocol === 'http:' && isLoopback(url.hostname) === loopback
  })
  const [first] = uris
  if (!first) return []
  return [{ at: first.at, facts: { names: uris.map(({ name }) => name), uri: first.uri } }]
}

/** “The issuer is …”, or “The issuer, jwks_uri and 9 more are http, as …”: the first one is the example. */
export function httpSentence(names: readonly string[], uri: string): string {
  const [first = '', second = '', ...rest] = names
  if (names.length < 2) return `The ${first} is ${quote(uri)}`
  const others = rest.length === 0 ? ` and ${second}` : `, ${second} and ${rest.length} more`
  return `The ${first}${others} are http, as ${quote(uri)}`
}
