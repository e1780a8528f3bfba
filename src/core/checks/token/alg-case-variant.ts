import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { isSigned } from '../forms'
import { inHeader } from '../places'
import { signingName } from '../signing-name'

export default defineCheck({
  code: 'ALG_CASE_VARIANT',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The algorithm is in other letters',
  why: 'The alg is compared character by character. A verifier that does not mind case can be led around checks that do: with “hs256” where “HS256” is forbidden.',
  fix: {
    issuer: 'Write the alg as it is registered.',
    verifier: 'Compare the alg exactly with the list that you accept.',
  },
  cites: ['RFC 7515 §4.1.1'],
  applies: ({ token, alg }) => isSigned(token) && alg !== null,
  *look({ alg }) {
    const name = alg === null ? null : signingName(alg)
    if (alg !== null && name?.kind === 'variant') yield { at: inHeader('alg'), facts: { alg, expected: name.of } }
  },
  says: ({ alg, expected }) => `The alg is ${quote(alg)}; expected ${quote(expected)}, exactly so.`,
  examples: {
    flags: [{ header: { alg: 'hs256' } }, { header: { alg: 'EDDSA' } }, { header: { alg: 'RS256 ' } }],
    passes: [{}, { header: { alg: 'nOnE' } }, { header: { alg: 'RS265' } }],
  },
})
