import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { COOKIE_BYTES, HEADER_BYTES, sizeInTransit } from '../token-size'

export default defineCheck({
  code: 'TOKEN_EXCEEDS_COOKIE',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'The token does not fit into a cookie',
  why: 'Browsers keep cookies of up to 4 KiB, name and attributes included, and drop larger ones without a word.',
  fix: {
    caller: 'Keep the token on the server, or spread it over several cookies.',
    issuer: 'Put fewer claims into the token, if it is to travel in a cookie.',
  },
  cites: ['RFC 6265 §6.1'],
  applies: (subject) => sizeInTransit(subject) !== null,
  *look(subject) {
    const size = sizeInTransit(subject)
    if (size !== null && size > COOKIE_BYTES && size <= HEADER_BYTES)
      yield { at: { part: 'token', pointer: '' }, facts: { size } }
  },
  says: ({ size }) =>
    `The token has ${count(size, 'character')}; a cookie holds ${COOKIE_BYTES.toLocaleString('en')} with its name and attributes.`,
  examples: {
    flags: [{ claims: { exp: 1767226200, groups: 'g'.repeat(3500) } }],
    passes: [{}, { claims: { exp: 1767226200, groups: 'g'.repeat(6200) } }],
  },
})
