import { member } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { isHealthCardLike } from '../signed-zip'

export default defineCheck({
  code: 'ZIP_IN_JWS',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'The payload is compressed',
  why: 'The header says zip “DEF” and the payload is not JSON: it was compressed before it was signed, as SMART Health Cards are. The signature is over the compressed bytes.',
  fix: {
    verifier: 'Verify first, then inflate the payload as raw DEFLATE, with a limit to its size.',
  },
  cites: ['https://spec.smarthealth.cards/#health-cards-are-small'],
  applies: ({ token, header }) => token.form === 'jws-compact' && member(header, 'zip') !== undefined,
  *look(subject) {
    if (isHealthCardLike(subject)) yield { at: inHeader('zip'), facts: {} }
  },
  says: () => 'The payload is compressed (zip “DEF”), as that of a SMART Health Card is; its claims are not read here.',
  examples: {
    flags: [
      {
        text: 'eyJ6aXAiOiJERUYiLCJhbGciOiJFUzI1NiIsImtpZCI6IjNLZmRnLVh3UC03Z1h5eXd0VWZVQURxdW1EUEhvT0hSdjY4SzF6N2tNOEUifQ.q1YqUbIyNKgFAA.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
      },
    ],
    passes: [{}, { header: { alg: 'ES256', zip: 'DEF' } }],
  },
})
