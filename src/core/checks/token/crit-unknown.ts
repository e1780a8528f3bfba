import { member } from '../../foundation/json-access'
import { list, quote } from '../../foundation/wording'
import { criticalNames, isRegisteredParameter } from '../critical'
import { defineCheck } from '../define-check'
import { isCompact } from '../forms'
import { inHeader } from '../places'

export default defineCheck({
  code: 'CRIT_UNKNOWN',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The header demands an extension that is not known',
  why: 'An extension that crit lists must be understood, or the token be refused: it may change what the signature means. Of all extensions Latchkey knows b64 only.',
  fix: {
    issuer: 'Leave out of crit what your verifiers do not implement.',
    verifier: 'Refuse the token, unless you implement each extension that it lists.',
  },
  cites: ['RFC 7515 §4.1.11'],
  applies: ({ token, header }) => isCompact(token) && member(header, 'crit') !== undefined,
  *look({ header, token }) {
    const names = criticalNames(header).filter((name) => name !== 'b64' && !isRegisteredParameter(name, token))
    if (names.length > 0) yield { at: inHeader('crit'), facts: { names } }
  },
  says: ({ names }) =>
    `The header says in crit that ${list(names.map(quote))} must be understood; a verifier that does not know ${names.length === 1 ? 'it' : 'them'} must refuse the token.`,
  examples: {
    flags: [
      { header: { alg: 'ES256', crit: ['exp'], exp: 1 } },
      {
        header: { alg: 'ES256', crit: ['http://example.invalid/UNDEFINED'], 'http://example.invalid/UNDEFINED': true },
      },
    ],
    passes: [{}, { header: { alg: 'ES256', crit: ['b64'], b64: true } }],
  },
})
