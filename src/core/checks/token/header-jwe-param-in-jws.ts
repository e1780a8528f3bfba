import { list, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { isSigned } from '../forms'
import { inHeader } from '../places'

export default defineCheck({
  code: 'HEADER_JWE_PARAM_IN_JWS',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The header of a signed token is that of an encrypted one',
  why: 'These parameters mean something in encrypted tokens only. In a signed one they are a mistake, or an attempt to make a library take one form for the other.',
  fix: {
    caller: 'Copy the whole token, if it is meant to be encrypted: that has five segments.',
    issuer: 'Leave them out of the header of a signed token.',
    verifier: 'Decide by your own setting whether a token must be signed or encrypted, not by its header.',
  },
  cites: ['RFC 7516 §4.1', 'RFC 7518 §4', 'RFC 7516 §9'],
  applies: ({ token, header }) => header !== null && isSigned(token),
  *look({ header }) {
    const names = (header?.members ?? []).map(({ name }) => name).filter((name) => encrypted.has(name))
    const [first] = names
    if (first !== undefined) yield { at: inHeader(first), facts: { names: [...new Set(names)] } }
  },
  says: ({ names }) =>
    `The header of a signed token has ${list(names.map(quote))}; expected ${names.length === 1 ? 'it' : 'them'} in encrypted tokens only.`,
  examples: {
    flags: [{ header: { alg: 'ES256', enc: 'A128GCM' } }, { header: { alg: 'HS256', p2c: 1000, p2s: 'AAAA' } }],
    passes: [{}, { text: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y2lwaGVy.dGFn' }],
  },
})

/** RFC 7516 §4.1 and RFC 7518 §4; of zip ZIP_IN_JWS tells. */
const encrypted: ReadonlySet<string> = new Set(['enc', 'epk', 'apu', 'apv', 'iv', 'tag', 'p2s', 'p2c'])
