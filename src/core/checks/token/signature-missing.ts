import { meansNone } from '../../algorithms/standing'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { isCompact } from '../forms'
import { signaturePlace } from '../places'

export default defineCheck({
  code: 'SIGNATURE_MISSING',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The signature is empty',
  why: 'The header names a signature algorithm, and there is no signature. Verifiers that skipped the check of an empty signature have accepted any claims.',
  fix: {
    caller: 'Copy the whole token, up to its last character.',
    verifier: 'Refuse every token whose signature is empty.',
  },
  cites: ['RFC 7515 §5.2', 'RFC 7515 §7.1'],
  applies: ({ token, alg }) => isCompact(token) && token.signature !== null && alg !== null && !meansNone(alg),
  *look({ token, alg }) {
    const { signature } = token
    if (alg !== null && signature?.at[0] === signature?.at[1]) yield { at: signaturePlace, facts: { alg } }
  },
  says: ({ alg }) => `The signature is empty; expected one of ${quote(alg)}, as the header says.`,
  examples: {
    flags: [{ signature: '' }, { header: { alg: 'HS256' }, signature: '' }],
    passes: [{}, { header: { alg: 'none' }, signature: '' }],
  },
})
