import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'

/** The key of RFC 7515 A.3. */
const publicKeyPem = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEf83OJ3D2xF1Bg8vub9tLe1gHMzV7
6e8Tus9uPHvRVEXH8UTNG72bfocs3+257rn0s2ldbqkLJK2KRiMohYjlrQ==
-----END PUBLIC KEY-----
`

export default defineCheck({
  code: 'JWKS_IS_PEM_MAP',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'The document maps kids to PEM, and is not a key set',
  why: 'Google and Firebase publish their keys in this form beside their key sets. Software that expects a JWK Set cannot read it.',
  fix: {
    verifier:
      'Where your software asks for a jwks_uri, give it the URL of the key set; the metadata of the issuer name it.',
  },
  cites: ['RFC 7517 §5', 'https://firebase.google.com/docs/auth/admin/verify-id-tokens'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    if (keySet?.form === 'pem-map') yield { at: { part: 'keys', pointer: '' }, facts: { keys: keySet.keys.length } }
  },
  says: ({ keys }) =>
    `The document maps kids to PEM (${count(keys, 'key')}); at a jwks_uri expected an object with the member keys.`,
  examples: {
    flags: [{ keys: { a1: publicKeyPem } }],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: publicKeyPem }],
  },
})
