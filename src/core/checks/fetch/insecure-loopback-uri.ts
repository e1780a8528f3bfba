import { defineCheck } from '../define-check'
import { clientUris, fetchUris, httpSentence, metadataUris, overHttp } from '../insecure-uris'
import { client, document } from '../provider-examples'
import { answered, discovered } from '../recorded'

export default defineCheck({
  code: 'INSECURE_LOOPBACK_URI',
  subject: 'fetch',
  severity: 'note',
  refuses: false,
  title: 'A URL is http, on this machine',
  why: 'Http to localhost never leaves the machine, and is what an identity provider in development uses. The same metadata on a server would be wrong.',
  fix: {
    issuer: 'Set the public https address before anybody else uses this issuer.',
  },
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 8414 §2'],
  look: (subject) => overHttp(fetchUris(subject), true),
  also: {
    *provider({ metadata, client }) {
      yield* overHttp(metadataUris(metadata), true)
      yield* overHttp(clientUris(client), true)
    },
  },
  says: ({ names, uri }) => `${httpSentence(names, uri)}; expected https anywhere but on this machine.`,
  examples: {
    flags: [
      { fetch: answered({ url: 'http://localhost:8080/realms/master/protocol/openid-connect/certs' }) },
      {
        discovery: {
          evidence: discovered({ body: { issuer: 'http://127.0.0.1:8080', jwks_uri: 'http://[::1]/jwks' } }),
        },
      },
      { provider: { discovery: document({ issuer: 'http://localhost:8080' }) } },
      { provider: { config: { ...client, jwks_uri: 'http://localhost:8080/jwks' } } },
    ],
    passes: [
      { fetch: answered() },
      { provider: { config: { ...client, redirect_uris: ['http://127.0.0.1/callback'] } } },
      { fetch: answered({ url: 'http://id.acme.example/jwks' }) },
      { fetch: answered({ url: 'https://localhost:8443/jwks' }) },
    ],
  },
})
