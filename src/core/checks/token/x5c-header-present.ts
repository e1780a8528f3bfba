import { member } from '../../foundation/json-access'
import { count } from '../../foundation/wording'
import { certificateExample } from '../certificate-example'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'

export default defineCheck({
  code: 'X5C_HEADER_PRESENT',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'The token brings its certificate',
  why: 'A certificate in the header counts only when its chain ends at a root that the verifier trusts, and is meant for this issuer. Whether it is cannot be told from the token.',
  fix: {
    verifier: 'Check the chain up to a root of your own choice, its names and its times, before you use the key.',
  },
  cites: ['RFC 7515 §4.1.6'],
  applies: ({ header }) => member(header, 'x5c') !== undefined,
  *look({ header }) {
    const x5c = member(header, 'x5c')
    if (x5c?.type === 'array') yield { at: inHeader('x5c'), facts: { certificates: x5c.items.length } }
  },
  says: ({ certificates }) =>
    `The header brings ${count(certificates, 'certificate')} (x5c); whether the chain can be trusted is not checked here.`,
  examples: {
    flags: [{ header: { alg: 'RS256', x5c: [certificateExample.base64] } }],
    passes: [{}, { header: { alg: 'RS256', x5t: certificateExample.sha1 } }],
  },
})
