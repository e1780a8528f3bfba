import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { headerUrl } from '../untrusted-url'

// Another host than the issuer's is no fault: certificates have repositories of their own, and a chain to a trusted root.
export default defineCheck({
  code: 'X5U_UNTRUSTED',
  subject: 'token',
  severity: 'error',
  refuses: false,
  title: 'The header leads to a place where no certificate can be trusted',
  why: 'An x5u must be fetched over TLS, from a server whose name is checked. One that leads to a private network, to an address without a name or past its own host is made for verifiers that follow any.',
  fix: {
    caller: 'If you did not write this token, keep it for whoever looks after security.',
    issuer: 'Leave x5u out, or name an https URL of a public host.',
    verifier: 'Accept only an exact list of URLs, and check the chain of the certificate.',
  },
  cites: ['RFC 7515 §4.1.5', 'RFC 8725 §3.10'],
  applies: (subject) => headerUrl(subject, 'x5u') !== null,
  *look(subject) {
    const { url, reason } = headerUrl(subject, 'x5u') ?? {}
    if (url !== undefined && reason != null) yield { at: inHeader('x5u'), facts: { url, reason } }
  },
  says: ({ url, reason }) =>
    `The x5u is ${quote(url)}, which ${reason}; expected an https URL of a public host, or none.`,
  examples: {
    flags: [
      { header: { alg: 'RS256', x5u: 'http://issuer.example/cert.pem' } },
      { header: { alg: 'RS256', x5u: 'https://10.0.0.1/cert.pem' } },
    ],
    passes: [
      {},
      {
        header: { alg: 'ES256', typ: 'passport', x5u: 'https://certificates.example/cert.pem' },
        claims: { iat: 1767225600, iss: 'https://issuer.example' },
      },
    ],
  },
})
