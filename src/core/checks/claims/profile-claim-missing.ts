import { isAbsent } from '../../policy/evaluate-policy'
import { claimsOfKind } from '../../policy/kind-claims'
import { kindName } from '../../policy/token-kind'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { namedClaims } from '../named-claims'
import { inPayload } from '../places'

const claims = { iss: 'https://id.example', aud: 'api', exp: EXAMPLE_NOW + 600 }

/**
 * A note: the specification binds the issuer here, not the recipient, and widely used providers leave some out, as
 * IdentityServer does with the sub of a client. What a recipient must refuse is REQUIRED_CLAIM_MISSING.
 */
export default defineCheck({
  code: 'PROFILE_CLAIM_MISSING',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The token lacks a claim that tokens of its kind must have',
  why: 'Many verifiers do without it. Strict ones refuse the token, so that one service takes it and another does not.',
  fix: {
    issuer: 'Put into each kind of token every claim that its specification requires.',
    verifier: 'If you must take such tokens, say so in your configuration: do not demand the claim.',
  },
  cites: [
    'RFC 9068 §2.2',
    'RFC 8417 §2.2',
    'https://openid.net/specs/openid-connect-backchannel-1_0.html',
    'https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/',
  ],
  applies: ({ kind }) => kind?.certain === true,
  *look({ claims: found, kind }, { policy }) {
    const required = kind && claimsOfKind(kind.kind)
    if (!required) return
    const isTold = (name: string) => policy.required_claims?.includes(name) === true
    const names = required.stated.filter((name) => isAbsent(found, name) && !isTold(name))
    if (names.length > 0) yield { at: inPayload(), facts: { names, kind: kindName[kind.kind], cite: required.cite } }
  },
  says: ({ names, kind, cite }) =>
    `${namedClaims(names)} missing; ${cite} requires ${names.length > 1 ? 'them' : 'it'} of ${kind}.`,
  examples: {
    flags: [
      { header: { alg: 'ES256', typ: 'at+jwt' }, claims },
      {
        header: { alg: 'ES256', typ: 'secevent+jwt' },
        claims: { iss: 'https://id.example', iat: EXAMPLE_NOW, events: {} },
      },
      { header: { alg: 'ES256', typ: 'dc+sd-jwt' }, claims: { iss: 'https://id.example' } },
    ],
    passes: [
      {},
      {
        header: { alg: 'ES256', typ: 'at+jwt' },
        claims: { ...claims, sub: 'a', client_id: 'web', iat: EXAMPLE_NOW, jti: '9f2c' },
      },
    ],
  },
})
