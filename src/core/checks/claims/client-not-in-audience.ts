import { idToken } from '../beside-example'
import { foundClaim } from '../claim-sentence'
import { claimMisfits, isCompared } from '../compared'
import { defineCheck } from '../define-check'

export default defineCheck({
  code: 'CLIENT_NOT_IN_AUDIENCE',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The ID token is for another client',
  why: 'The audience of an ID token is the client that asked for the login. A client that takes an ID token of another lets that other log in anybody who ever came to it.',
  fix: {
    caller: 'Use the ID token of your own login, and the client ID exactly as it is registered.',
    issuer: 'Name the client that asked in aud.',
  },
  cites: ['OpenID Connect Core 1.0 §3.1.3.7', 'OpenID Connect Core 1.0 §2'],
  applies: (subject) => isCompared(subject, 'aud'),
  *look(subject) {
    yield* claimMisfits(subject, 'aud')
  },
  says: ({ found }) =>
    found === null
      ? 'The ID token names no audience; expected the client ID beside the token in aud.'
      : `${foundClaim('aud', found, null)} and does not name the client; expected the client ID beside the token.`,
  examples: {
    flags: [
      { claims: idToken, beside: { client_id: 'mobile' } },
      { claims: { ...idToken, aud: ['a', 'b'] }, beside: { client_id: 'web' } },
      { claims: { ...idToken, aud: undefined, at_hash: 'x' }, beside: { client_id: 'web' } },
    ],
    passes: [
      { claims: idToken, beside: { client_id: 'web' } },
      { claims: { ...idToken, aud: ['a', 'web'] }, beside: { client_id: ' web ' } },
      { claims: { ...idToken, nonce: undefined, scope: 'read' }, beside: { client_id: 'mobile' } },
    ],
  },
})
