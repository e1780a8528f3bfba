import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { headerUrl } from '../untrusted-url'

// It does not refuse: a verifier that ignores jku, as it should, has no reason to look at it.
export default defineCheck({
  code: 'JKU_UNTRUSTED',
  subject: 'token',
  severity: 'error',
  refuses: false,
  title: 'The header leads to a place where no keys can be trusted',
  why: 'A jku must be fetched over TLS, from a server whose name is checked. One that leads to a private network, to an address without a name or past its own host is made for verifiers that follow any.',
  fix: {
    caller: 'If you did not write this token, keep it for whoever looks after security.',
    issuer: 'Leave jku out, and publish the keys at the jwks_uri of your metadata.',
    verifier: 'Never fetch a URL from a token; accept only an exact list of them.',
  },
  cites: ['RFC 7515 §4.1.2', 'RFC 8725 §3.10'],
  applies: (subject) => headerUrl(subject, 'jku') !== null,
  *look(subject) {
    const { url, reason } = headerUrl(subject, 'jku') ?? {}
    if (url !== undefined && reason != null) yield { at: inHeader('jku'), facts: { url, reason } }
  },
  says: ({ url, reason }) => `The jku is ${quote(url)}, which ${reason}; expected an https URL of the issuer, or none.`,
  examples: {
    flags: [
      { header: { alg: 'RS256', jku: 'http://issuer.example/jwks.json' } },
      { header: { alg: 'RS256', jku: 'https://issuer.example@attacker.example/jwks.json' } },
      { header: { alg: 'RS256', jku: 'https://issuer.example\\.attacker.example/jwks.json' } },
      { header: { alg: 'RS256', jku: 'https://169.254.169.254/latest' } },
      { header: { alg: 'RS256', jku: 'https://x1.oastify.com/jwks.json' } },
      { header: { alg: 'RS256', jku: 'file:///etc/passwd' } },
    ],
    passes: [
      {},
      { header: { alg: 'RS256', jku: 'https://issuer.example/jwks.json' } },
      {
        header: { alg: 'RS256', jku: 'http://localhost:8080/jwks.json' },
        claims: { exp: 1767226200, iss: 'http://localhost:8080' },
      },
      {
        header: { alg: 'RS256', jku: 'https://idp.corp/jwks.json' },
        claims: { exp: 1767226200, iss: 'https://idp.corp/realm' },
      },
    ],
  },
})
