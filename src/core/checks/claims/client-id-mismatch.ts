import { alsoSaying, foundClaim } from '../claim-sentence'
import { claimMisfits, isCompared } from '../compared'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'

const claims = { scope: 'read', exp: EXAMPLE_NOW + 600 }

export default defineCheck({
  code: 'CLIENT_ID_MISMATCH',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The token names another client',
  why: 'The client_id names the client that asked for the token. Where it is another than yours, the token is not of your requests, however well it verifies.',
  fix: {
    caller: 'Use the token that your own client was issued.',
    verifier: 'Where an API is for some clients alone, hold client_id against their list.',
  },
  cites: ['RFC 9068 §2.2', 'RFC 8693 §4.3'],
  applies: (subject) => isCompared(subject, 'client_id'),
  *look(subject) {
    yield* claimMisfits(subject, 'client_id')
  },
  says: ({ found, hint }) =>
    `${foundClaim('client_id', found, 'no text')}; expected the client ID beside the token.${alsoSaying(hint)}`,
  examples: {
    flags: [
      { claims: { ...claims, client_id: 'mobile' }, beside: { client_id: 'web' } },
      { claims: { ...claims, client_id: null }, beside: { client_id: 'web' } },
    ],
    passes: [
      { claims: { ...claims, client_id: 'web' }, beside: { client_id: 'web' } },
      { claims: { ...claims, client_id: 'mobile' } },
      { claims, beside: { client_id: 'web' } },
    ],
  },
})
