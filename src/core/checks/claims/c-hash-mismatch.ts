import { idToken, oidc } from '../beside-example'
import { alsoSaying, foundClaim } from '../claim-sentence'
import { claimMisfits, isCompared } from '../compared'
import { defineCheck } from '../define-check'

/** In the code flow a client may leave this out; one that looks must find them equal. It looks only where the value was given. */
export default defineCheck({
  code: 'C_HASH_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The authorization code is not the one that came with the ID token',
  why: 'The c_hash ties an authorization code to the ID token that came with it. Where it is of another, the code was exchanged on the way, and redeeming it would log in as somebody else.',
  fix: {
    caller:
      'Take ID token and code from one response, and hash the code after the percent-encoding of the URL is undone.',
    issuer: 'Write the left half of the hash, with the hash of the alg of the ID token, in base64url without padding.',
  },
  cites: ['OpenID Connect Core 1.0 §3.3.2.10', 'OpenID Connect Core 1.0 §3.3.2.11'],
  applies: (subject) => isCompared(subject, 'c_hash'),
  *look(subject) {
    yield* claimMisfits(subject, 'c_hash')
  },
  says: ({ found, hint }) =>
    `${foundClaim('c_hash', found, null)}; expected the left half of the hash of the code beside the token.${alsoSaying(hint)}`,
  examples: {
    flags: [{ claims: { ...idToken, c_hash: 'x' }, beside: { code: oidc.code } }],
    passes: [
      { claims: { ...idToken, c_hash: oidc.c_hash }, beside: { code: oidc.code } },
      { claims: idToken, beside: { code: oidc.code } },
      { claims: { ...idToken, c_hash: 'x' } },
    ],
  },
})
