import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { secretsIn } from '../secrets-in'

export default defineCheck({
  code: 'SENSITIVE_DATA_IN_PAYLOAD',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The payload has a secret in it',
  why: 'A signed token is encoded, not encrypted: everyone who sees it can read it, and it ends in logs, histories and browsers. What is in it is known.',
  fix: {
    issuer: 'Take it out of the token, and replace the secret: it has been seen.',
  },
  cites: [
    'RFC 7519 §12',
    'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html#token-information-disclosure',
  ],
  applies: ({ token }) => token.payload?.object != null,
  *look({ token }) {
    const claims = token.payload?.object
    if (!claims) return
    for (const { pointer, what } of secretsIn(claims))
      yield { at: { part: 'payload', pointer }, facts: { pointer, what } }
  },
  says: ({ pointer, what }) =>
    `The claim at ${quote(pointer)} is ${what}, for everyone to read; expected no secret in a signed token.`,
  examples: {
    flags: [
      { claims: { exp: 1767226200, user: { password: 'hunter2' } } },
      { claims: { exp: 1767226200, note: '-----BEGIN PRIVATE KEY-----\nMC4C' } },
      { claims: { exp: 1767226200, cnf: { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AA', d: 'AA' } } } },
      { claims: { exp: 1767226200, payment: '4111 1111 1111 1111' } },
    ],
    passes: [
      {},
      { claims: { exp: 1767226200, password_changed_at: '2026-01-01', secret: false, password: '********' } },
      // Numbers of accounts and times in milliseconds often pass the test of card numbers.
      { claims: { exp: 1767226200, sub: '4111111111111111', at: 1767226200000 } },
      { claims: { exp: 1767226200, firebase: { sign_in_provider: 'password' }, amr: ['pwd'] } },
    ],
  },
})
