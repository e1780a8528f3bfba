import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { typedKind } from '../kind-typ'
import { inHeader } from '../places'

/** A typ that says no kind; one that says another kind is TYP_CONTRADICTED, one that the policy does not want TYP_MISMATCH. */
export default defineCheck({
  code: 'TYP_UNEXPECTED',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The typ is not the one that tokens of this kind have',
  why: 'Tokens of this kind have a typ of their own, which keeps them from being taken for an ID token or an access token of the same issuer. With another one that protection is lost.',
  fix: {
    issuer: 'Set the typ that the specification of this kind of token names.',
  },
  cites: ['RFC 8725 §3.11', 'RFC 8417 §2.3', 'RFC 9901 §4.3'],
  applies: ({ header }, { policy }) => policy.typ === undefined && (stringMember(header, 'typ') ?? '').trim() !== '',
  *look(subject) {
    const kind = typedKind(subject)
    const typ = stringMember(subject.header, 'typ')
    if (kind && typ !== undefined) yield { at: inHeader('typ'), facts: { typ, words: kind.words, expected: kind.typ } }
  },
  says: ({ typ, words, expected }) => `${words}, and the typ is ${quote(typ)}; expected “${expected}”.`,
  examples: {
    flags: [
      {
        header: { alg: 'RS256', typ: 'JWT' },
        claims: {
          iat: 1767225600,
          jti: '1',
          events: { 'https://schemas.openid.net/secevent/risc/event-type/account-disabled': {} },
        },
      },
      { header: { alg: 'ES256', typ: 'JWT' }, claims: { exp: 1767226200 }, kind: 'key_binding' },
    ],
    passes: [
      {},
      {
        header: { alg: 'RS256', typ: 'application/secevent+jwt' },
        claims: {
          iat: 1767225600,
          jti: '1',
          events: { 'https://schemas.openid.net/secevent/risc/event-type/account-disabled': {} },
        },
      },
      { header: { alg: 'ES256', typ: 'JWT' }, claims: { exp: 1767226200, events: { login: 3 } } },
    ],
  },
})
