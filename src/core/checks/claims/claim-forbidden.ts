import { member } from '../../foundation/json-access'
import { kindReason } from '../../policy/kind-words'
import { LOGOUT_EVENT } from '../../policy/token-kind'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const claims = {
  iss: 'https://id.example',
  sub: 'a',
  aud: 'client',
  iat: EXAMPLE_NOW,
  exp: EXAMPLE_NOW + 120,
  jti: '9f2c',
  events: { [LOGOUT_EVENT]: {} },
}

/** The catalogue also forbade iss in the key binding of an SD-JWT; RFC 9901 §4.3 allows further claims there. */
export default defineCheck({
  code: 'CLAIM_FORBIDDEN',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The token has a claim that its kind must not have',
  why: 'A logout token looks much like an ID token, and is signed with the same key. It must have no nonce, so that none can be passed off as the answer to a login.',
  fix: {
    issuer: 'Leave nonce out of logout tokens, and the logout event out of ID tokens.',
    verifier: 'Refuse a logout token with a nonce, and an ID token with the logout event.',
  },
  cites: ['https://openid.net/specs/openid-connect-backchannel-1_0.html'],
  *look({ claims: found, kind }) {
    if (kind?.kind === 'logout_token' && kind.certain && member(found, 'nonce'))
      yield { at: inPayload('nonce'), facts: { claim: 'nonce', by: kindReason(kind) } }
  },
  says: ({ by }) => `The token has a nonce, and is a logout token, ${by}; expected none there.`,
  examples: {
    flags: [
      { claims: { ...claims, nonce: 'n' } },
      { header: { alg: 'ES256', typ: 'logout+jwt' }, claims: { ...claims, nonce: 'n' } },
    ],
    passes: [{}, { claims }, { claims: { ...claims, events: undefined, nonce: 'n' } }],
  },
})
