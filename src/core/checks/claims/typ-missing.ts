import { member } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { typedKind } from '../kind-typ'
import { inHeader } from '../places'

/** Only of kinds that have a typ of their own: half of all healthy tokens have none, and need none. */
export default defineCheck({
  code: 'TYP_MISSING',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The header does not say what kind of token this is',
  why: 'Tokens of this kind have a typ of their own, which keeps them from being taken for an ID token or an access token of the same issuer.',
  fix: {
    issuer: 'Set the typ that the specification of this kind of token names.',
  },
  cites: ['RFC 8725 §3.11', 'RFC 8417 §2.3', 'RFC 9901 §4.3'],
  applies: ({ header }, { policy }) => policy.typ === undefined && header !== null && !member(header, 'typ'),
  *look(subject) {
    const kind = typedKind(subject)
    if (kind) yield { at: inHeader(), facts: { words: kind.words, expected: kind.typ } }
  },
  says: ({ words, expected }) => `${words}, and the header has no typ; expected “${expected}”.`,
  examples: {
    flags: [
      {
        header: { alg: 'RS256' },
        claims: { iat: 1767225600, jti: '1', events: { 'http://schemas.openid.net/event/backchannel-logout': {} } },
      },
      { header: { alg: 'ES256' }, claims: { iat: 1767225600, nonce: 'n', aud: 'a', sd_hash: 'x' } },
    ],
    passes: [
      { header: { alg: 'ES256' } },
      { header: { alg: 'ES256', typ: 'kb+jwt' }, claims: { iat: 1767225600, nonce: 'n', aud: 'a', sd_hash: 'x' } },
    ],
  },
})
