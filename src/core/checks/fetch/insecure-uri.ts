import type { Facts } from '../../foundation/finding'
import { quote } from '../../foundation/wording'
import { webUrl } from '../../sources/address'
import { defineCheck, type Sighting } from '../define-check'
import {
  clientUris,
  fetchUris,
  httpSentence,
  metadataUris,
  type NamedUri,
  overHttp,
  redirectUris,
} from '../insecure-uris'
import { client, document } from '../provider-examples'
import { answered, discovered } from '../recorded'

export default defineCheck({
  code: 'INSECURE_URI',
  subject: 'fetch',
  severity: 'error',
  refuses: false,
  title: 'A URL that trust rests on is not safe',
  why: 'Whoever can change keys or metadata on their way can sign tokens. Both must come over https, and an issuer is a plain https URL, so that it can be compared.',
  fix: {
    issuer: 'Serve metadata, keys and endpoints over https, and write them so in the metadata.',
    verifier: 'Configure https addresses only.',
  },
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 8414 §2', 'RFC 8414 §6.1', 'RFC 9700 §2.6'],
  look: (subject) => insecure(fetchUris(subject)),
  also: {
    *provider({ metadata, client }) {
      yield* insecure(metadataUris(metadata))
      yield* insecure(clientUris(client))
      yield* insecure(redirectUris(client))
    },
  },
  says: ({ fault, names, uri }) =>
    fault === 'http'
      ? `${httpSentence(names, uri)}; expected https.`
      : `The ${names[0] ?? ''} is ${quote(uri)}, with ${fault}; expected none.`,
  examples: {
    flags: [
      { fetch: answered({ url: 'http://id.acme.example/jwks' }) },
      { discovery: { evidence: discovered({ body: { jwks_uri: 'http://id.acme.example/jwks' } }) } },
      { discovery: { evidence: discovered({ body: { issuer: 'https://id.acme.example?tenant=1' } }) } },
      { discovery: { evidence: discovered({ body: { jwks_uri: 'https://user:pw@id.acme.example/jwks' } }) } },
      { provider: { discovery: document({ token_endpoint: 'http://id.acme.example/token' }) } },
      { provider: { config: { ...client, issuer: 'http://id.acme.example' } } },
      { provider: { config: { ...client, redirect_uris: ['http://orders.acme.example/callback'] } } },
    ],
    passes: [
      { fetch: answered() },
      { fetch: answered({ url: 'http://localhost:8080/jwks' }) },
      { discovery: { evidence: discovered() } },
      { discovery: { evidence: discovered({ body: { jwks_uri: 'https://id.acme.example/keys?p=sign-in' } }) } },
      { provider: { discovery: document(), config: client } },
      {
        provider: { config: { ...client, redirect_uris: ['http://127.0.0.1/callback', 'com.acme.orders:/callback'] } },
      },
    ],
  },
})

interface Insecure extends Facts {
  readonly fault: string
  readonly names: readonly string[]
  readonly uri: string
}

function* insecure(uris: readonly NamedUri[]): Iterable<Sighting<Insecure>> {
  for (const { at, facts } of overHttp(uris, false)) yield { at, facts: { fault: 'http', ...facts } }
  for (const named of uris) {
    const fault = faultOf(named)
    if (fault !== null) yield { at: named.at, facts: { fault, names: [named.name], uri: named.uri } }
  }
}

/** RFC 8414 §2: an issuer has neither query nor fragment. */
function faultOf({ at, uri, hasUser }: NamedUri): string | null {
  if (hasUser) return 'a user name or password in it'
  if (at.pointer !== '/issuer' || !webUrl(uri)) return null
  if (uri.includes('#')) return 'a fragment'
  return uri.includes('?') ? 'a query' : null
}
