import { member } from '../../foundation/json-access'
import type { TokenKind } from '../../policy/token-kind'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'
import type { ClaimsSubject } from '../subjects'

export default defineCheck({
  code: 'EXP_MISSING',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The token never expires',
  why: 'Without exp a token that leaks is good for ever. Access tokens and ID tokens must have one. Tokens of kinds that do without it by design are not meant here.',
  fix: {
    issuer: 'Put exp into every token, minutes or hours ahead.',
    verifier: 'Require exp, or limit the age of a token by its iat.',
  },
  cites: ['RFC 7519 §4.1.4', 'RFC 9068 §2.2', 'OpenID Connect Core 1.0 §2'],
  applies: (subject) => !doesWithoutExp(subject),
  *look({ claims }) {
    if (!member(claims, 'exp')) yield { at: inPayload(), facts: {} }
  },
  says: () => 'The token has no exp, so it never expires; expected the time at which it does.',
  examples: {
    flags: [{ claims: { iss: 'https://issuer.example' } }],
    passes: [
      {},
      { header: { typ: 'secevent+jwt', alg: 'ES256' }, claims: { iat: 1767225600, events: {} } },
      { header: { typ: 'dpop+jwt', alg: 'ES256' }, claims: { iat: 1767225600, htm: 'GET' } },
    ],
  },
})

/**
 * By design: security events (RFC 8417 §2.2), DPoP proofs (RFC 9449 §4.2), SD-JWT and their key bindings (RFC 9901),
 * responses to introspection (RFC 9701 §5), PASSporTs (RFC 8225), verifiable credentials and proofs of their holders.
 * Of an access token whose typ makes it certain, REQUIRED_CLAIM_MISSING tells it.
 */
function doesWithoutExp({ kind: found, token }: ClaimsSubject): boolean {
  if (token.form === 'sd-jwt' || found === null) return token.form === 'sd-jwt'
  return withoutExp.has(found.kind) || (found.certain && found.kind === 'access_token')
}

const withoutExp: ReadonlySet<TokenKind> = new Set([
  'credential',
  'dpop_proof',
  'introspection_response',
  'key_binding',
  'key_proof',
  'logout_token',
  'passport',
  'sd_jwt_credential',
  'security_event',
])
