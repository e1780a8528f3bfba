import { member } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'

// The catalogue's B64_FALSE of detached content, where it is legal.
export default defineCheck({
  code: 'B64_DETACHED',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'The signature is over the payload as it is',
  why: 'With b64 set to false the payload is not encoded before it is signed: the signature is over the header, a dot, and the bytes of the payload themselves.',
  fix: {
    verifier: 'Use a library that knows b64, and give it the payload unencoded.',
  },
  cites: ['RFC 7797 §3', 'RFC 7797 §5'],
  applies: ({ token }) => token.form === 'jws-compact' && token.unread === 'detached',
  *look({ header }) {
    const b64 = member(header, 'b64')
    if (b64?.type === 'literal' && b64.value === false) yield { at: inHeader('b64'), facts: {} }
  },
  says: () => 'The header says with b64 that the detached payload was signed as it is, without base64url.',
  examples: {
    // RFC 7797 §4.2.
    flags: [
      { text: 'eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19..A5dxf2s96_n5FLueVuW1Z_vh161FwXZC4YLPff6dmDY' },
    ],
    passes: [
      {},
      {
        text: 'eyJhbGciOiJFUzI1NiJ9..DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
      },
    ],
  },
})
