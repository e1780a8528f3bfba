import { meansNone } from '../../algorithms/standing'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { isCompact } from '../forms'
import { signaturePlace } from '../places'

export default defineCheck({
  code: 'SIGNATURE_ON_NONE',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The token says that it is not signed, and has a signature',
  why: 'With the alg “none” the signature must be empty. One that is there was most likely made for another alg, before somebody changed the header.',
  fix: {
    caller: 'Ask where the token comes from: its header was changed.',
    verifier: 'Refuse the token, and look for others like it in your logs.',
  },
  cites: ['RFC 7518 §3.6'],
  applies: ({ token, alg }) => isCompact(token) && alg !== null && meansNone(alg),
  *look({ token, alg }) {
    const { signature } = token
    if (alg !== null && signature && signature.at[0] < signature.at[1]) yield { at: signaturePlace, facts: { alg } }
  },
  says: ({ alg }) => `There is a signature, though the alg is ${quote(alg)}; expected an empty one.`,
  examples: {
    flags: [{ header: { alg: 'none' } }, { header: { alg: 'nOnE' } }],
    passes: [{}, { header: { alg: 'none' }, signature: '' }],
  },
})
