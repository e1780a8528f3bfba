import { member, typeOf } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'

export default defineCheck({
  code: 'TYP_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The token is of another kind than expected',
  why: 'One issuer signs tokens of several kinds with one key. The typ keeps an ID token from being taken for an access token.',
  fix: {
    caller: 'Send the token that is meant for this: to an API the access token, not the ID token.',
    issuer: 'Set typ to the media type of the token, such as “at+jwt”.',
    verifier: 'Expect the typ that the issuer writes; “application/” and case make no difference.',
  },
  cites: ['RFC 8725 §3.11', 'RFC 7515 §4.1.9'],
  applies: (_, { policy }) => policy.typ !== undefined,
  *look({ header, evaluation }, { policy }) {
    if (evaluation.typ !== 'fail' || policy.typ === undefined) return
    const node = member(header, 'typ')
    const found = node ? (node.type === 'string' ? quote(node.value) : typeOf(node)) : null
    yield { at: node ? inHeader('typ') : inHeader(), facts: { found, expected: policy.typ } }
  },
  says: ({ found, expected }) =>
    `${found === null ? 'The header has no typ' : `The typ is ${found}`}; expected ${quote(expected)}.`,
  examples: {
    flags: [
      { policy: { typ: 'at+jwt' } },
      { header: { alg: 'ES256' }, policy: { typ: 'at+jwt' } },
      { header: { alg: 'ES256', typ: 1 }, policy: { typ: 'at+jwt' } },
    ],
    passes: [{ header: { alg: 'ES256', typ: 'application/AT+JWT' }, policy: { typ: 'at+jwt' } }, {}],
  },
})
