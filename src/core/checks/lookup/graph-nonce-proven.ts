import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { provenBy } from '../proven'
import { es256, RFC_NOW, rs256 } from '../rfc-examples'

/** As Microsoft does it, with the key of RFC 7515 A.2: signed over the hash of the nonce, delivered with the nonce. */
const text =
  'eyJ0eXAiOiJKV1QiLCJub25jZSI6IkFRQUJBQUFBQUFEQ29NcGpKWHJ4VHE5Vkc5dGUtN0ZYIiwiYWxnIjoiUlMyNTYiLCJraWQiOiIxIn0.eyJhdWQiOiIwMDAwMDAwMy0wMDAwLTAwMDAtYzAwMC0wMDAwMDAwMDAwMDAiLCJpc3MiOiJodHRwczovL3N0cy53aW5kb3dzLm5ldC9jb250b3NvLyIsImV4cCI6MTMwMDgxOTM4MH0.a-yK65yzQ5fbh5qzUdxLePq7WLrCDKftLBA84zAvRBvBSnpJEUPonKWYVOMIs8ITNqMHXOGs2gzqUJ5GcuS19OjzWOPGEQmmmSIqnbZ_PSB5nP4TtjN3s6VZ544yUlL4tRc-xCrMp_3dQ_n82uijXgILCL-xrqpyjAgwSCOjSDhVhUHZOIu9vmD1YwLK0V0bD6BukJjeJCjtvMy7kWORRQDzc7xWyShPIPlt68csyPYJ619LE9kGuqarkoxPyFavCh7RlXNWgXgqi5nbZliWqE-DVHiMWCYEalUVcmAJF3h1dZK_YqHwMC6NVkqkGIuxbO5nBssRr-Xc4qniJLWBcQ'

export default defineCheck({
  code: 'GRAPH_NONCE_PROVEN',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'Signed over a hash of its nonce, as Microsoft Graph tokens are',
  why: 'Microsoft signs the access tokens of its own APIs with the SHA-256 hash of the nonce in the header, and delivers them with the nonce itself. Nothing was tampered with; the token is for Microsoft alone to verify.',
  fix: {
    caller:
      'Ask for a token for your own API, with a scope such as api://your-app/.default, and leave the token for Microsoft Graph to Microsoft Graph.',
    verifier: 'Take tokens whose aud is your own API; do not verify those of Microsoft’s APIs.',
  },
  cites: [
    'https://learn.microsoft.com/entra/identity-platform/access-tokens',
    'https://github.com/justinlettau/azure-ad-verify-token/issues/5',
  ],
  applies: ({ keySet, proofs }) => keySet !== null && proofs.length > 0,
  *look(subject) {
    const proven = provenBy(subject, 'GRAPH_NONCE')
    const { written = null } = proven?.proof.facts ?? {}
    if (proven) yield { at: inHeader('nonce'), facts: { key: proven.key, written } }
  },
  says: ({ key, written }) =>
    `The signature verifies under ${key} once the nonce in the header is replaced by the base64url of its SHA-256 hash (the header otherwise ${String(written)}); verifiers expect the header as it was signed.`,
  examples: {
    flags: [{ text, keys: { keys: [{ ...rs256.jwk, kid: '1' }] }, now: RFC_NOW }],
    passes: [{ text }, { text, keys: es256.jwk, now: RFC_NOW }, { text: rs256.text, keys: rs256.jwk, now: RFC_NOW }],
  },
})
