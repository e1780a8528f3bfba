import { stringMember } from '../../foundation/json-access'
import { count, quote } from '../../foundation/wording'
import { webUrl } from '../../sources/address'
import { defineCheck } from '../define-check'
import { internalKind } from '../keycloak'
import { missingKid } from '../missing-kid'
import { inHeader } from '../places'
import { es256, hs256 } from '../rfc-examples'

const header = { alg: 'HS256', kid: 'key-2' }

/**
 * Where the rules leave a key, ALGORITHM_INVALID says that it is no secret; where the kid is missing they leave none. Of an
 * issuer with a URL, whose key set one would look for, ALG_SYMMETRIC says the same.
 */
export default defineCheck({
  code: 'HMAC_AGAINST_PUBLIC_SET',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'The token needs a secret, and the set has public keys',
  why: 'HMAC signs and verifies with one secret, which is never in a published key set. So the kid will not turn up there either: the token is for its issuer alone, or for a client that knows the secret.',
  fix: {
    caller: 'Send the token that is meant for this verifier, such as the access token and not the refresh token.',
    issuer: 'Sign what others are to verify with a private key, as with RS256 or ES256.',
    verifier: 'If you share a secret with the issuer, verify with that; do not fetch the set again for it.',
  },
  cites: ['RFC 7518 §3.2', 'OpenID Connect Core 1.0 §10.1'],
  // Once the secret is found, in whatever place, it is no riddle any more.
  applies: (subject) =>
    subject.algorithm?.family === 'hmac' && subject.proofs.length === 0 && missingKid(subject) !== null,
  *look(subject) {
    const keys = subject.keySet?.keys ?? []
    if (keys.length === 0 || keys.some(({ kty }) => kty === 'oct')) return
    if (internalKind(subject) !== null || webUrl(stringMember(subject.claims, 'iss') ?? '')) return
    yield { at: inHeader('alg'), facts: { alg: subject.alg ?? '', keys: keys.length } }
  },
  says: ({ alg, keys }) =>
    `The alg is ${quote(alg)}, which needs the secret of the issuer; the set has ${keys === 1 ? 'one public key' : `${count(keys, 'public key')}`} and no secret, so no refresh brings the key.`,
  examples: {
    flags: [{ header, keys: { keys: [{ ...es256.jwk, kid: 'key-1' }] } }],
    passes: [
      { header: { alg: 'HS256', kid: 'key-1' }, keys: { keys: [{ ...es256.jwk, kid: 'key-1' }] } },
      { header, keys: { keys: [{ ...es256.jwk, kid: 'key-1' }, hs256.jwk] } },
      { header: { alg: 'ES256', kid: 'key-2' }, keys: { keys: [{ ...es256.jwk, kid: 'key-1' }] } },
      { header, keys: { keys: [] } },
      { header, claims: { iss: 'https://id.acme.example' }, keys: { keys: [{ ...es256.jwk, kid: 'key-1' }] } },
      { header },
    ],
  },
})
