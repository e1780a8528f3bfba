import type { ClientConfig } from '../client/client-config'
import type { Place } from '../foundation/finding'
import { pointerTo } from '../foundation/json-place'
import type { Reading } from '../foundation/reading'
import { quote } from '../foundation/wording'
import { isLoopback, webUrl } from '../sources/address'
import type { Metadata } from '../sources/metadata'
import type { FetchSubject } from './subjects'

/** A URL that trust rests on: the one asked, one that the metadata name, or one that a client is set to. */
export interface NamedUri {
  /** How a sentence calls it after “the”: `address asked`, `jwks_uri`, `client’s issuer`. */
  readonly name: string
  /** Without user name and password: they may be real ones. */
  readonly uri: string
  readonly hasUser: boolean
  readonly at: Place
}

/** The address asked, issuer, jwks_uri and every endpoint, in this order. */
export function fetchUris({ evidence, metadata }: FetchSubject): readonly NamedUri[] {
  return [named('address asked', evidence.url, { part: 'answer', pointer: '' }), ...metadataUris(metadata)]
}

/** Issuer, jwks_uri and every endpoint, in this order. */
export function metadataUris(metadata: Reading<Metadata> | null): readonly NamedUri[] {
  if (!metadata || metadata.state === 'unreadable') return []
  const { issuer, jwks_uri, endpoints } = metadata.value
  const members = [{ name: 'issuer', url: issuer }, { name: 'jwks_uri', url: jwks_uri }, ...endpoints]
  return members.flatMap(({ name, url }) =>
    url === null ? [] : [named(name, url, { part: 'metadata', pointer: pointerTo([name]) })],
  )
}

/** The issuer and the jwks_uri that a client is set to. */
export function clientUris(client: Reading<ClientConfig> | null): readonly NamedUri[] {
  if (!client || client.state === 'unreadable') return []
  const { issuer, jwks_uri } = client.value
  return [
    ...(issuer === null ? [] : [named('client’s issuer', issuer, { part: 'client', pointer: '/issuer' })]),
    ...(jwks_uri === null ? [] : [named('client’s jwks_uri', jwks_uri, { part: 'client', pointer: '/jwks_uri' })]),
  ]
}

/** Where answers are sent to. To this machine they may go over http (RFC 9700 §2.6, RFC 8252 §7.3). */
export function redirectUris(client: Reading<ClientConfig> | null): readonly NamedUri[] {
  if (!client || client.state === 'unreadable') return []
  return (client.value.redirect_uris ?? []).map((uri, index) =>
    named('client’s redirect URI', uri, { part: 'client', pointer: pointerTo(['redirect_uris', index]) }),
  )
}

function named(name: string, uri: string, at: Place): NamedUri {
  const url = webUrl(uri)
  if (!url || (url.username === '' && url.password === '')) return { name, uri, hasUser: false, at }
  url.username = ''
  url.password = ''
  return { name, uri: url.href, hasUser: true, at }
}

/** Those over http, of this machine or of any other, as one sighting: an issuer of that kind names a dozen. */
export function overHttp(uris: readonly NamedUri[], loopback: boolean) {
  const found = uris.filter(({ uri }) => {
    const url = webUrl(uri)
    return url?.protocol === 'http:' && isLoopback(url.hostname) === loopback
  })
  const [first] = found
  if (!first) return []
  return [{ at: first.at, facts: { names: found.map(({ name }) => name), uri: first.uri } }]
}

/** “The issuer is …”, or “The issuer, jwks_uri and 9 more are http, as …”: the first one is the example. */
export function httpSentence(names: readonly string[], uri: string): string {
  const [first = '', second = '', ...rest] = names
  if (names.length < 2) return `The ${first} is ${quote(uri)}`
  const others = rest.length === 0 ? ` and ${second}` : `, ${second} and ${rest.length} more`
  return `The ${first}${others} are http, as ${quote(uri)}`
}
