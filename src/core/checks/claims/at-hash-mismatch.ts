import { idToken, oidc } from '../beside-example'
import { alsoSaying, foundClaim } from '../claim-sentence'
import { claimMisfits, isCompared } from '../compared'
import { defineCheck } from '../define-check'

/** In the code flow a client may leave this out; one that looks must find them equal. It looks only where the value was given. */
export default defineCheck({
  code: 'AT_HASH_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The access token is not the one that came with the ID token',
  why: 'The at_hash ties an access token to the ID token that it was issued with. Where it is of another, somebody put an access token of their own in its place, or the two are of different logins.',
  fix: {
    caller: 'Take ID token and access token from one response, and hash the access token exactly as it was issued.',
    issuer: 'Write the left half of the hash, with the hash of the alg of the ID token, in base64url without padding.',
  },
  cites: ['OpenID Connect Core 1.0 §3.1.3.6', 'OpenID Connect Core 1.0 §3.2.2.9'],
  applies: (subject) => isCompared(subject, 'at_hash'),
  *look(subject) {
    yield* claimMisfits(subject, 'at_hash')
  },
  says: ({ found, hint }) =>
    `${foundClaim('at_hash', found, null)}; expected the left half of the hash of the access token beside the token.${alsoSaying(hint)}`,
  examples: {
    flags: [
      { claims: { ...idToken, at_hash: oidc.at_hash }, beside: { access_token: 'another' } },
      {
        claims: { ...idToken, at_hash: '77QmUPtjPfzWtF2AnpK9RWpXrWlrecdbLUyJDIb7S6Q' },
        beside: { access_token: oidc.access_token },
      },
    ],
    passes: [
      { claims: { ...idToken, at_hash: oidc.at_hash }, beside: { access_token: oidc.access_token } },
      { claims: idToken, beside: { access_token: oidc.access_token } },
      { claims: { ...idToken, at_hash: 'x' } },
    ],
  },
})
