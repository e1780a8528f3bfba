import { member, typeOf } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { isHealthCardLike } from '../signed-zip'

// The catalogue's ZIP_IN_JWS, of anything but a SMART Health Card.
export default defineCheck({
  code: 'ZIP_UNEXPECTED',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'A signed token says that it is compressed',
  why: 'Compression with zip is registered for encrypted tokens only. On a signed one most verifiers ignore it and find no claims in compressed bytes; those that heed it inflate what an attacker may have written.',
  fix: {
    issuer: 'Leave zip out, and sign the claims as they are.',
    verifier: 'Ignore zip on a signed token, or set a limit to what you inflate.',
  },
  cites: ['RFC 7516 §4.1.3'],
  applies: ({ token, header }) => token.form === 'jws-compact' && member(header, 'zip') !== undefined,
  *look(subject) {
    const zip = member(subject.header, 'zip')
    if (!zip || isHealthCardLike(subject)) return
    const compressed = subject.token.unread === 'compressed'
    yield { at: inHeader('zip'), facts: { found: zip.type === 'string' ? quote(zip.value) : typeOf(zip), compressed } }
  },
  says: ({ found, compressed }) =>
    `The header of a signed token has zip, ${found}${compressed ? ', and the payload is compressed' : ''}; expected none.`,
  examples: {
    flags: [
      { header: { alg: 'ES256', zip: 'DEF' } },
      { header: { alg: 'HS256', zip: 'GZIP' } },
      {
        text: 'eyJhbGciOiJIUzUxMiIsInppcCI6IkRFRiJ9.q1YqUbIyNKgFAA.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
      },
    ],
    passes: [{}],
  },
})
