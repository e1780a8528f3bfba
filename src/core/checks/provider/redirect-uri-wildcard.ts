import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { redirectUris } from '../insecure-uris'
import { client } from '../provider-examples'

export default defineCheck({
  code: 'REDIRECT_URI_WILDCARD',
  subject: 'provider',
  severity: 'warning',
  refuses: false,
  title: 'A redirect URI is a pattern',
  why: 'Issuers must compare redirect URIs character by character, so a pattern matches nothing; those that do take patterns send codes to whatever fits, an attacker’s page among it.',
  fix: {
    verifier: 'List every redirect URI in full.',
    issuer: 'Compare redirect URIs by exact text, but for the port of an address on this machine.',
  },
  cites: ['RFC 9700 §2.1', 'RFC 9700 §4.1'],
  *look({ client: given }) {
    for (const { uri, at } of redirectUris(given)) if (uri.includes('*')) yield { at, facts: { uri } }
  },
  says: ({ uri }) => `The redirect URI ${quote(uri)} has a “*” in it; expected one whole address.`,
  examples: {
    flags: [
      { provider: { config: { ...client, redirect_uris: ['https://*.acme.example/callback'] } } },
      { provider: { config: { ...client, redirect_uris: ['https://orders.acme.example/*'] } } },
    ],
    passes: [{ provider: { config: client } }],
  },
})
