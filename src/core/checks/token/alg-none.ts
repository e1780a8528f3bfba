import { meansNone } from '../../algorithms/standing'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'

export default defineCheck({
  code: 'ALG_NONE',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The token says that it is not signed',
  why: 'With the alg “none” anyone can write any claims. Attackers change the alg of a real token to it, also in spellings such as “nOnE”, and verifiers that believed the header have let them in.',
  fix: {
    issuer: 'Sign the token with the algorithm of your key.',
    verifier: 'Accept only the algorithms that you expect, by an explicit list.',
  },
  cites: ['RFC 8725 §3.2', 'RFC 8725 §2.1', 'RFC 7518 §3.6'],
  *look({ alg }) {
    if (alg !== null && meansNone(alg)) yield { at: inHeader('alg'), facts: { alg, variant: alg !== 'none' } }
  },
  says: ({ alg, variant }) =>
    `The token says that it is not signed: its alg is ${quote(alg)}${variant ? ', which careless verifiers take for “none”' : ''}; expected a signature algorithm.`,
  examples: {
    flags: [
      { header: { alg: 'none' }, signature: '' },
      { header: { alg: 'nOnE', typ: 'JWT' } },
      { header: { alg: ' none' }, signature: '' },
    ],
    passes: [{}, { header: { alg: 'nonesuch' } }],
  },
})
