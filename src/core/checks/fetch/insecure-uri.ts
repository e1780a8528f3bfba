import { quote } from '../../foundation/wording'
import { webUrl } from '../../sources/address'
import { defineCheck } from '../define-check'
import { httpSentence, type NamedUri, namedUris, overHttp } from '../insecure-uris'
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
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 8414 §2', 'RFC 8414 §6.1'],
  *look(subject) {
    for (const { at, facts } of overHttp(subject, false)) yield { at, facts: { fault: 'http', ...facts } }
    for (const named of namedUris(subject)) {
      const fault = faultOf(named)
      if (fault !== null) yield { at: named.at, facts: { fault, names: [named.name], uri: named.uri } }
    }
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
    ],
    passes: [
      { fetch: answered() },
      { fetch: answered({ url: 'http://localhost:8080/jwks' }) },
      { discovery: { evidence: discovered() } },
      { discovery: { evidence: discovered({ body: { jwks_uri: 'https://id.acme.example/keys?p=sign-in' } }) } },
    ],
  },
})

/** RFC 8414 §2: an issuer has neither query nor fragment. */
function faultOf({ name, uri, hasUser }: NamedUri): string | null {
  if (hasUser) return 'a user name or password in it'
  if (name !== 'issuer' || !webUrl(uri)) return null
  if (uri.includes('#')) return 'a fragment'
  return uri.includes('?') ? 'a query' : null
}
