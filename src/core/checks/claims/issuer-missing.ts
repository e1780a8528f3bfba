import { member } from '../../foundation/json-access'
import { isAbsent } from '../../policy/evaluate-policy'
import { kindName } from '../../policy/token-kind'
import { defineCheck, type Sighting } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { kindThatNeeds } from '../guessed-claims'
import { inPayload } from '../places'
import type { CheckContext, ClaimsSubject } from '../subjects'

const times = { iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 600 }

/** Said only where somebody else’s key must be found: a token that a service makes with a secret for itself needs no iss. */
export default defineCheck({
  code: 'ISSUER_MISSING',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The token does not say who issued it',
  why: 'The issuer says whose key set to look into, and the sub has a meaning only together with it. A verifier that expects an issuer refuses a token without one.',
  fix: {
    issuer: 'Put iss into every token, as your metadata states it.',
    verifier: 'Expect an issuer, and trust its keys for its tokens alone.',
  },
  cites: ['RFC 7519 §4.1.1', 'RFC 7519 §4.1.2', 'RFC 8725 §3.8'],
  *look(subject, context): Iterable<Sighting<{ reason: string }>> {
    if (subject.evaluation.issuer === 'fail') return
    const reason = reasonToExpect(subject, context)
    if (reason !== null) yield { at: inPayload(), facts: { reason } }
  },
  says: ({ reason }) => `The token has no iss, ${reason}; expected the issuer whose key it is signed with.`,
  examples: {
    flags: [
      { claims: { sub: '1234567890', name: 'Jane Doe', ...times } },
      { header: { alg: 'HS256' }, claims: { sub: 'a', aud: 'api', scope: 'read', ...times } },
    ],
    passes: [
      {},
      { header: { alg: 'HS256' }, claims: { sub: '1234567890', ...times } },
      { claims: { iss: 'https://id.example', sub: 'a', ...times } },
      { header: { alg: 'ES256', typ: 'kb+jwt' }, claims: { iat: EXAMPLE_NOW, aud: 'a', nonce: 'n', sd_hash: 'x' } },
      { claims: { sub: 'a', ...times }, policy: { issuer: 'https://id.example' } },
    ],
  },
})

function reasonToExpect(subject: ClaimsSubject, context: CheckContext): string | null {
  const { kind, claims, algorithm } = subject
  const needing = kindThatNeeds('iss', subject, context)
  if (needing) return `and seems to be ${kindName[needing]}`
  const isSigned = algorithm !== null && algorithm.family !== 'hmac'
  const isOwn = kind !== null || !isAbsent(claims, 'iss') || !isSigned
  return isOwn || context.policy.required_claims?.includes('iss') || !member(claims, 'sub')
    ? null
    : 'though it has a sub'
}
