import { idToken } from '../beside-example'
import { alsoSaying, foundClaim } from '../claim-sentence'
import { claimMisfits, isCompared } from '../compared'
import { defineCheck } from '../define-check'

export default defineCheck({
  code: 'S_HASH_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The state is not the one that came with the ID token',
  why: 'In the financial-grade profile the ID token signs the response to the login, the state included. Where s_hash is of another state, the response was put together of two.',
  fix: {
    caller:
      'Take ID token and state from one response, and hash the state after the percent-encoding of the URL is undone.',
    issuer: 'Write the left half of the hash, with the hash of the alg of the ID token, in base64url without padding.',
  },
  cites: ['https://openid.net/specs/openid-financial-api-part-2-1_0.html#id-token-as-detached-signature'],
  applies: (subject) => isCompared(subject, 's_hash'),
  *look(subject) {
    yield* claimMisfits(subject, 's_hash')
  },
  says: ({ found, hint }) =>
    `${foundClaim('s_hash', found, null)}; expected the left half of the hash of the state beside the token.${alsoSaying(hint)}`,
  examples: {
    flags: [{ claims: { ...idToken, s_hash: 'bOhtX8F73IMjSPeVAqxyTQ' }, beside: { state: 'another' } }],
    passes: [
      { claims: { ...idToken, s_hash: 'bOhtX8F73IMjSPeVAqxyTQ' }, beside: { state: 'af0ifjsldkj' } },
      { claims: idToken, beside: { state: 'af0ifjsldkj' } },
    ],
  },
})
