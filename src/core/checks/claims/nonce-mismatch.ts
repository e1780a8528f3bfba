import { idToken } from '../beside-example'
import { alsoSaying, foundClaim } from '../claim-sentence'
import { claimMisfits, isCompared } from '../compared'
import { defineCheck } from '../define-check'

export default defineCheck({
  code: 'NONCE_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The nonce is not the one that was sent',
  why: 'The nonce ties the token to one login, or to one request of the server. A token with another was made for another, and somebody may be playing it again.',
  fix: {
    caller:
      'Keep the nonce with the session of the browser until the token comes back; two logins in two tabs need two.',
    issuer: 'Copy the nonce of the request into the ID token, unchanged.',
  },
  cites: ['OpenID Connect Core 1.0 §3.1.3.7', 'RFC 9449 §4.3', 'RFC 9901 §7.3'],
  applies: (subject) => isCompared(subject, 'nonce'),
  *look(subject) {
    yield* claimMisfits(subject, 'nonce')
  },
  says: ({ found, hint }) =>
    `${foundClaim('nonce', found, hint === null ? null : 'no text')}; expected the nonce beside the token.${alsoSaying(hint)}`,
  examples: {
    flags: [
      { claims: idToken, beside: { nonce: 'another' } },
      { claims: idToken, beside: { nonce: 'N-0S6_WzA2Mj' } },
      { claims: { ...idToken, nonce: undefined, at_hash: 'x' }, beside: { nonce: 'n-0S6_WzA2Mj' } },
      { claims: { ...idToken, nonce: 5 }, beside: { nonce: '5' } },
    ],
    passes: [
      { claims: idToken, beside: { nonce: 'n-0S6_WzA2Mj' } },
      { claims: idToken },
      { claims: { ...idToken, nonce: undefined, scope: 'read' }, beside: { nonce: 'n-0S6_WzA2Mj' } },
    ],
  },
})
