import { idToken } from '../beside-example'
import { alsoSaying, foundClaim } from '../claim-sentence'
import { claimMisfits, isCompared } from '../compared'
import { defineCheck } from '../define-check'

/** No error: the client should look, says the specification, and an app and its server share ID tokens on purpose. */
export default defineCheck({
  code: 'AZP_MISMATCH',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The token was issued to another party',
  why: 'The azp names the client that the token was issued to. Where it is another than yours, the token reached you from elsewhere. Some providers do so on purpose, as for an app that logs in for its server.',
  fix: {
    caller: 'Use the token of your own client.',
    verifier: 'Take tokens of another azp only from clients that you have named.',
  },
  cites: ['OpenID Connect Core 1.0 §3.1.3.7', 'OpenID Connect Core 1.0 §2'],
  applies: (subject) => isCompared(subject, 'azp'),
  *look(subject) {
    yield* claimMisfits(subject, 'azp')
  },
  says: ({ found, hint }) =>
    `${foundClaim('azp', found, 'no text')}; expected the client ID beside the token.${alsoSaying(hint)}`,
  examples: {
    flags: [
      { claims: { ...idToken, azp: 'mobile' }, beside: { client_id: 'web' } },
      { claims: { ...idToken, azp: 5 }, beside: { client_id: 'web' } },
    ],
    passes: [
      { claims: { ...idToken, azp: 'web' }, beside: { client_id: 'web' } },
      { claims: idToken, beside: { client_id: 'web' } },
      { claims: { ...idToken, azp: 'mobile' } },
    ],
  },
})
