import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { readDisclosed } from '../sd-disclosures'
import { claimsWithDigest, disclosure, issuedWith, keyBinding } from '../sd-jwt-example'

export default defineCheck({
  code: 'SD_JWT',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'This is an SD-JWT',
  why: 'The issuer signs digests of claims, and the holder shows those claims that it wants to by adding their disclosures after the token. A verifier of plain JWTs cannot read it.',
  fix: {
    verifier: 'Use a library for SD-JWT, which checks the disclosures and the key binding too.',
  },
  cites: ['RFC 9901 §4'],
  applies: ({ token }) => token.form === 'sd-jwt',
  *look({ token }) {
    const disclosed = readDisclosed(token)
    if (disclosed)
      yield {
        at: { part: 'token', pointer: '' },
        facts: { disclosures: disclosed.count, key_binding: disclosed.keyBinding?.includes('.') ?? false },
      }
  },
  says: ({ disclosures, key_binding }) =>
    `This is an SD-JWT with ${count(disclosures, 'disclosure')} and ${key_binding ? 'a' : 'no'} key binding.`,
  examples: {
    flags: [{ text: `${issuedWith(claimsWithDigest)}~${disclosure}~${keyBinding}` }],
    passes: [{}, { header: { alg: 'ES256', typ: 'dc+sd-jwt' } }],
  },
})
