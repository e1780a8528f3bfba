import { member } from '../../foundation/json-access'
import { askedOfKind, missingOfKind } from '../../policy/kind-claims'
import { kindName } from '../../policy/token-kind'
import { defineCheck, type Sighting } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { namedClaims } from '../named-claims'
import { inPayload } from '../places'
import { es256 } from '../rfc-examples'
import type { CheckContext, ClaimsSubject } from '../subjects'

const exp = EXAMPLE_NOW + 600
const proof = { typ: 'dpop+jwt', alg: 'ES256', jwk: es256.jwk }

interface Missing {
  readonly [fact: string]: string | boolean | readonly string[]
  readonly kind: 'claim' | 'scope'
  /** Of several names, one would do. */
  readonly names: readonly string[]
  readonly isNull: boolean
  readonly by: string
}

export default defineCheck({
  code: 'REQUIRED_CLAIM_MISSING',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'A claim or a scope that is required is missing',
  why: 'A verifier that needs a claim to decide must refuse a token without it, rather than take its absence for a yes. The policy says what it needs; for tokens whose typ names their kind, the specification of that kind does.',
  fix: {
    caller: 'Ask for the scope, or for a token of the kind that has the claim.',
    issuer: 'Put the claim into the token.',
    verifier: 'Demand what the issuer can give.',
  },
  cites: [
    'RFC 7519 §4',
    'RFC 8693 §4.2',
    'RFC 9068 §4',
    'RFC 9449 §4.3',
    'RFC 9901 §7.3',
    'https://openid.net/specs/openid-connect-backchannel-1_0.html',
  ],
  applies: ({ kind }, { policy }) =>
    (policy.required_claims ?? policy.required_scopes) !== undefined || kind?.certain === true,
  *look(subject, context) {
    const { claims, evaluation, kind } = subject
    for (const name of evaluation.missingClaims) yield missing(subject, [name], 'the policy demands it')
    for (const name of evaluation.missingScopes) {
      const facts: Missing = { kind: 'scope', names: [name], isNull: false, by: 'the policy demands it' }
      yield { at: inPayload(), facts }
    }
    const asked = askedOfKind(kind)
    if (!kind || !asked) return
    for (const names of missingOfKind(asked, claims))
      if (!isTold(names, subject, context))
        yield missing(
          subject,
          names,
          `${asked.cite} requires ${names.length > 1 ? 'one' : 'it'} of ${kindName[kind.kind]}`,
        )
  },
  says: ({ kind, names, isNull, by }) => `${namedClaims(names, kind)} ${isNull ? 'null' : 'missing'}; ${by}.`,
  examples: {
    flags: [
      { claims: { exp }, policy: { required_claims: ['sub'] } },
      { claims: { exp, sub: null }, policy: { required_claims: ['sub'] } },
      { claims: { exp, scope: 'read' }, policy: { required_scopes: ['read', 'write'] } },
      { claims: { exp, aud: 'web', nonce: 'n' }, kind: 'id_token' },
      { header: { alg: 'ES256', typ: 'at+jwt' }, claims: { iss: 'https://id.example', aud: 'api' } },
      { header: proof, claims: { jti: '9f2c', iat: EXAMPLE_NOW } },
      {
        claims: {
          iss: 'https://id.example',
          aud: 'client',
          iat: EXAMPLE_NOW,
          events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        },
      },
    ],
    passes: [
      {
        claims: { exp, sub: 'a', scope: 'read write' },
        policy: { required_claims: ['sub'], required_scopes: ['write'] },
      },
      {},
      { header: { alg: 'ES256', typ: 'at+jwt' }, claims: { iss: 'https://id.example', aud: 'api', exp } },
      {
        header: proof,
        claims: { jti: '9f2c', iat: EXAMPLE_NOW, htm: 'GET', htu: 'https://api.example/orders' },
      },
      { header: { alg: 'ES256', typ: 'secevent+jwt' }, claims: { events: {} } },
    ],
  },
})

function missing({ claims }: ClaimsSubject, names: readonly string[], by: string): Sighting<Missing> {
  const held = names.find((name) => member(claims, name) !== undefined)
  return {
    at: held === undefined ? inPayload() : inPayload(held),
    facts: { kind: 'claim', names, isNull: held !== undefined, by },
  }
}

/** Whether the policy’s own demand tells of the claim already. */
function isTold(names: readonly string[], { evaluation }: ClaimsSubject, { policy }: CheckContext): boolean {
  const [name = ''] = names
  if (evaluation.missingClaims.includes(name)) return true
  if (name === 'iss') return evaluation.issuer === 'fail'
  if (name === 'aud') return evaluation.audience === 'fail'
  return name === 'iat' && policy.max_token_age_seconds !== undefined
}
