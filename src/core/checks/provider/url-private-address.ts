import { quote } from '../../foundation/wording'
import { reachOf, webUrl } from '../../sources/address'
import { defineCheck, type Sighting } from '../define-check'
import { clientUris, metadataUris, type NamedUri } from '../insecure-uris'
import { document } from '../provider-examples'

export default defineCheck({
  code: 'URL_PRIVATE_ADDRESS',
  subject: 'provider',
  severity: 'warning',
  refuses: false,
  title: 'A URL of a public issuer leads into a private network',
  why: 'Behind a proxy an issuer often names its inner host, which no client outside can reach. And a client that follows any URL can be made to ask hosts that only it can see.',
  fix: {
    issuer: 'Set the public address in its configuration, and pass the host on at the proxy.',
    verifier: 'Do not follow it from outside: fetch keys from addresses that you have allowed.',
  },
  cites: ['RFC 8725 §3.10', 'RFC 1918 §3', 'RFC 1122 §3.2.1.3'],
  *look({ metadata, client }) {
    yield* privateOnes(metadataUris(metadata))
    yield* privateOnes(clientUris(client))
  },
  says: ({ name, uri, how }) => `The ${name} is ${quote(uri)}, ${how}.`,
  examples: {
    flags: [
      { provider: { discovery: document({ jwks_uri: 'https://keycloak.acme.internal:8443/jwks' }) } },
      { provider: { discovery: document({ token_endpoint: 'https://10.0.4.7/token' }) } },
      { provider: { discovery: document({ jwks_uri: 'http://169.254.169.254/latest/meta-data' }) } },
      { provider: { discovery: document({ issuer: 'https://0.0.0.0:8200', jwks_uri: 'https://0.0.0.0:8200/keys' }) } },
    ],
    passes: [
      { provider: { discovery: document() } },
      {
        provider: {
          discovery: document({
            issuer: 'https://sso.acme.internal',
            authorization_endpoint: 'https://sso.acme.internal/authorize',
            token_endpoint: 'https://sso.acme.internal/token',
            jwks_uri: 'https://sso.acme.internal/jwks',
          }),
        },
      },
    ],
  },
})

function* privateOnes(uris: readonly NamedUri[]): Iterable<Sighting<{ name: string; uri: string; how: string }>> {
  const issuer = webUrl(uris.find(({ at }) => at.pointer === '/issuer')?.uri ?? '')
  const isPublic = issuer !== null && reachOf(issuer.hostname) === 'public'
  let told = ''
  for (const { name, uri, at } of uris) {
    const host = webUrl(uri)?.hostname ?? null
    if (host === null || host === told) continue
    const how = nowhere(host) ?? (isPublic && reachOf(host) !== 'public' ? inside(host) : null)
    if (how === null) continue
    // One issuer names one such host a dozen times.
    told = host
    yield { at, facts: { name, uri, how } }
  }
}

/** Hosts that are no issuer’s wherever one asks from. */
function nowhere(host: string): string | null {
  if (host === '0.0.0.0' || host === '[::]') return 'where nobody can be asked; expected the address of the server'
  return host.startsWith('169.254.')
    ? 'an address of the local link, where clouds keep their secrets; expected a public one'
    : null
}

const inside = (host: string) =>
  reachOf(host) === 'loopback'
    ? 'which is the machine that asks; expected a public address, as the issuer has'
    : 'in a private network; expected a public address, as the issuer has'
