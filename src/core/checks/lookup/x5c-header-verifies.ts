import { certificateExample } from '../certificate-example'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'X5C_HEADER_VERIFIES',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  title: 'The signature is made with the key of the certificate that came along',
  why: 'The signature verifies under the certificate in the header and under none of the keys given. That is right where the verifier trusts the certificate’s root, and an attack where it takes any certificate.',
  fix: {
    issuer: 'Publish the key in your key set, if verifiers are to find it there.',
    verifier: 'Check the chain up to a root of your own choice, and that the certificate is this issuer’s.',
  },
  cites: ['RFC 7515 §4.1.6', 'RFC 7515 §10.3'],
  applies: ({ keySet }) => keySet !== null,
  *look({ proofs }) {
    if (proofs.some(({ name, facts }) => name === 'EMBEDDED_KEY' && facts['parameter'] === 'x5c'))
      yield { at: inHeader('x5c'), facts: {} }
  },
  says: () =>
    'The signature verifies under the certificate in the header (x5c), and under none of the keys given; whether that certificate can be trusted is not checked here.',
  examples: {
    flags: [{ text: certificateExample.textWithX5c, keys: es256.jwk }],
    passes: [
      { text: certificateExample.textWithX5c, keys: certificateExample.jwk },
      { text: certificateExample.textWithX5c },
    ],
  },
})
