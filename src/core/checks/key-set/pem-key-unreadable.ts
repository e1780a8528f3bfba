import { defineCheck } from '../define-check'
import { inKeys } from '../places'
import { es256 } from '../rfc-examples'

/** SubjectPublicKeyInfo on brainpoolP256r1. */
const brainpoolPem = `-----BEGIN PUBLIC KEY-----
MFowFAYHKoZIzj0CAQYJKyQDAwIIAQEHA0IABE8mvbgAbuFkOGCafpXJuES5Zt0U
t3OAZ9onrnssh1m7LEbjoONpo0uRuAQH4PINEWoKjA0wy9Vu4CUBsTnePbE=
-----END PUBLIC KEY-----
`

// A note, because nothing is wrong with most such keys: JOSE has no name for them, or they are written in an uncommon way.
export default defineCheck({
  code: 'PEM_KEY_UNREADABLE',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'A key in PEM or in a certificate is of a kind that Latchkey does not read',
  why: 'JOSE knows a few types of key and a few curves. A key of another kind, or written without its public half or its curve’s name, cannot be tried.',
  fix: {
    verifier: 'Give the public key or the certificate that verifies the token, in the usual form.',
  },
  cites: ['RFC 5480 §2', 'RFC 8410 §4'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    for (const key of keySet?.keys ?? [])
      if (key.unusable !== null && !key.jwk)
        yield { at: inKeys(key), facts: { written_as: key.writtenAs, reason: key.unusable } }
  },
  says: ({ written_as, reason }) => `The ${written_as} cannot be used: ${reason}`,
  examples: {
    flags: [{ keys: brainpoolPem }],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: { keys: [{ kty: 'EC' }] } }],
  },
})
