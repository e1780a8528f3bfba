import { placeOfFlaw } from '../../foundation/finding'
import { defineCheck } from '../define-check'
import { client } from '../provider-examples'

export default defineCheck({
  code: 'CLIENT_CONFIG_INVALID',
  subject: 'provider',
  severity: 'error',
  refuses: false,
  title: 'The client’s configuration cannot be read as it stands',
  why: 'A member of the wrong type is refused by one client and passed over by another, which then demands nothing in its place.',
  fix: { verifier: 'Write each member once and with the type that it has to have.' },
  cites: ['RFC 8259 §4', 'RFC 7591 §2'],
  applies: ({ client: given }) => given !== null,
  *look({ client: given }) {
    if (!given || given.state === 'whole') return
    for (const flaw of given.flaws)
      if (flaw.reason !== 'UNKNOWN_MEMBER')
        yield {
          at: placeOfFlaw('client', flaw),
          facts: { reason: flaw.reason, member: flaw.pointer ?? '', sentence: flaw.message },
        }
  },
  says: ({ sentence }) => sentence,
  examples: {
    flags: [
      { provider: { config: { ...client, allowed_algs: 'RS256' } } },
      { provider: { config: { ...client, https_required: 'true' } } },
      { provider: { config: '{"issuer": "https://id.acme.example",}' } },
      { provider: { config: '{"client_id": "orders-web", "client_id": "orders-app"}' } },
      { provider: { config: [] } },
    ],
    passes: [{ provider: { config: client } }, { provider: { config: { ...client, audience: 'orders-web' } } }],
  },
})
