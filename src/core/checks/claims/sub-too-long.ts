import { stringMember } from '../../foundation/json-access'
import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const LONGEST = 255
const claims = { iss: 'https://id.example', aud: 'client', iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 600, at_hash: 'x' }

export default defineCheck({
  code: 'SUB_TOO_LONG',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The sub of an ID token is longer than allowed',
  why: 'OpenID Connect limits sub to 255 ASCII characters, and clients store it in a column of that size. A longer one is refused or cut off, and two users may become one.',
  fix: { issuer: 'Keep sub to 255 ASCII characters.' },
  cites: ['OpenID Connect Core 1.0 §2'],
  *look({ claims: found, kind }) {
    const length = stringMember(found, 'sub')?.length ?? 0
    if (length > LONGEST && kind?.kind === 'id_token') yield { at: inPayload('sub'), facts: { length, most: LONGEST } }
  },
  says: ({ length, most }) =>
    `The sub has ${count(length, 'character')}, and the token seems to be an ID token; expected at most ${most}.`,
  examples: {
    flags: [{ claims: { ...claims, sub: 'a'.repeat(256) } }],
    passes: [{}, { claims: { ...claims, sub: 'a'.repeat(255) } }],
  },
})
