import { defineCheck } from '../define-check'

export default defineCheck({
  code: 'DETACHED_PAYLOAD',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'The payload travels apart from the token',
  why: 'What is signed is not in the token: it is detached. Only who has the payload, byte for byte as it was signed, can check the signature. Open Banking signs request bodies like this.',
  fix: {
    verifier: 'Check the signature over the body exactly as it arrived, before it is parsed.',
  },
  cites: ['RFC 7515 Appendix F'],
  applies: ({ token }) => token.form === 'jws-compact' || token.form === 'jws-json',
  *look({ token }) {
    if (token.unread === 'detached') yield { at: { part: 'token', pointer: '' }, facts: {} }
  },
  says: () => 'The payload is not in the token, which is detached; the signature is over what travels apart from it.',
  examples: {
    flags: [
      {
        text: 'eyJhbGciOiJFUzI1NiJ9..DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
      },
    ],
    passes: [{}, { signature: '' }],
  },
})
