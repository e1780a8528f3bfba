import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { webUrl } from '../../sources/address'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { hs256 } from '../rfc-examples'

/**
 * A note, while there are no keys and the iss makes one look for a key set; with keys the lookup tells. The catalogue would
 * warn where the issuer is https: Supabase and Auth0 sign so.
 */
export default defineCheck({
  code: 'ALG_SYMMETRIC',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  title: 'The token is signed with a shared secret',
  why: 'No key set can verify it: the issuer and every verifier hold one secret. Whoever can check such a token can make one, so the secret must stay with those who may.',
  fix: {
    issuer: 'Sign with RS256, ES256 or Ed25519 when others than yourself have to verify.',
    verifier: 'Ask for the secret; of OpenID Connect it is the client secret.',
  },
  cites: ['RFC 7518 §3.2', 'OpenID Connect Core 1.0 §10.1'],
  applies: ({ algorithm, keySet }) => algorithm?.family === 'hmac' && keySet === null,
  *look({ alg, token }) {
    const iss = stringMember(token.payload?.object, 'iss')
    if (alg !== null && iss !== undefined && webUrl(iss)) yield { at: inHeader('alg'), facts: { alg, iss } }
  },
  says: ({ alg, iss }) =>
    `The token is signed with a shared secret (${alg}); the key set of ${quote(iss)} cannot verify it.`,
  examples: {
    flags: [{ header: { alg: 'HS256' }, claims: { exp: 1767226200, iss: 'https://id.acme.example' } }],
    passes: [
      { text: hs256.text },
      { header: { alg: 'HS256' }, claims: { exp: 1767226200, iss: 'https://id.acme.example' }, keys: 'a secret' },
      { claims: { exp: 1767226200, iss: 'https://id.acme.example' } },
    ],
  },
})
