import type { Place } from '../../foundation/finding'
import { quote } from '../../foundation/wording'
import { webUrl } from '../../sources/address'
import { defineCheck, type Sighting } from '../define-check'
import { client, document, published } from '../provider-examples'

const elsewhere = 'https://cdn.acme.example/jwks.json'

export default defineCheck({
  code: 'JWKS_URI_MISMATCH',
  subject: 'provider',
  severity: 'warning',
  refuses: false,
  title: 'The keys come from another place than the metadata name',
  why: 'The issuer moves and rotates its keys where its metadata say. Whoever takes them elsewhere has old keys one day, or those of somebody else.',
  fix: {
    verifier: 'Take jwks_uri from the metadata, or configure the one that stands there.',
    issuer: 'Keep the old address answering, or redirect it, until no client uses it.',
  },
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 8414 §2', 'OpenID Connect Core 1.0 §10.1.1'],
  applies: ({ metadata }) => metadata !== null && metadata.state !== 'unreadable',
  *look({ metadata, client: given, published: keys }): Iterable<Sighting<{ who: string; uri: string; named: string }>> {
    const named = metadata && metadata.state !== 'unreadable' ? metadata.value.jwks_uri : null
    if (named === null) return
    const configured = given && given.state !== 'unreadable' ? given.value.jwks_uri : null
    if (configured !== null && !isSame(configured, named))
      yield {
        at: { part: 'client', pointer: '/jwks_uri' },
        facts: { who: 'The client takes the keys from', uri: configured, named },
      }
    const came = keys?.url ?? null
    const at: Place = { part: 'metadata', pointer: '/jwks_uri' }
    if (came !== null && !isSame(came, named)) yield { at, facts: { who: 'The keys here came from', uri: came, named } }
  },
  says: ({ who, uri, named }) => `${who} ${quote(uri)}; expected ${quote(named)}, the jwks_uri of the metadata.`,
  examples: {
    flags: [
      { provider: { discovery: document(), config: { ...client, jwks_uri: elsewhere } } },
      { provider: { discovery: document(), jwks: published, jwks_url: elsewhere } },
    ],
    passes: [
      { provider: { discovery: document(), config: client } },
      { provider: { discovery: document(), config: { ...client, jwks_uri: 'https://ID.acme.example:443/jwks' } } },
      { provider: { discovery: document(), jwks: published, jwks_url: 'https://id.acme.example/jwks' } },
      { provider: { config: { ...client, jwks_uri: elsewhere } } },
    ],
  },
})

/** What a client asks is the parsed URL, whatever it is written like. */
function isSame(a: string, b: string): boolean {
  return a === b || (webUrl(a)?.href ?? a) === (webUrl(b)?.href ?? b)
}
