import { placeOfFlaw } from '../../foundation/finding'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'JWKS_DUPLICATE_MEMBER',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'A member of the key set stands twice',
  why: 'Of two members with one name some readers take the first, most the last, and strict ones refuse the whole set. Verifiers may then use different keys.',
  fix: {
    issuer: 'Write each member of a key and of the set once.',
  },
  cites: ['RFC 7517 §4', 'RFC 7517 §5', 'RFC 8259 §4'],
  applies: ({ keySet, flaws }) => flaws.length > 0 || keySet?.form !== 'secret',
  *look({ flaws }) {
    for (const flaw of flaws)
      if (flaw.reason === 'DUPLICATE_MEMBER')
        yield { at: placeOfFlaw('keys', flaw), facts: { member: flaw.pointer ?? '' } }
  },
  says: ({ member }) =>
    `The member ${quote(member)} of the keys stands more than once; expected each name once. Latchkey used the last.`,
  examples: {
    flags: [{ keys: `{"keys":[${JSON.stringify(es256.jwk).slice(0, -1)},"kid":"1","kid":"2"}]}` }],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: 'a secret' }],
  },
})
