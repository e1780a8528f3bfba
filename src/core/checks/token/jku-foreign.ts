import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { headerUrl } from '../untrusted-url'

// The part of the catalogue's JKU_UNTRUSTED that may be meant: an issuer can keep its keys with another host.
export default defineCheck({
  code: 'JKU_FOREIGN',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The header leads to keys of another host than the issuer’s',
  why: 'Keys must belong to the issuer that the token names. A jku of another host is how a forged token brings the forger’s keys along.',
  fix: {
    issuer: 'Publish the keys at your own host, in the jwks_uri of your metadata.',
    verifier: 'Take the keys from the metadata of the issuer, never from the token.',
  },
  cites: ['RFC 8725 §3.8', 'RFC 8725 §3.10'],
  applies: (subject) => headerUrl(subject, 'jku') !== null,
  *look(subject) {
    const { url, foreignTo } = headerUrl(subject, 'jku') ?? {}
    if (url !== undefined && foreignTo != null) yield { at: inHeader('jku'), facts: { url, iss: foreignTo } }
  },
  says: ({ url, iss }) => `The jku is ${quote(url)}, the iss ${quote(iss)}; expected keys of the issuer’s own host.`,
  examples: {
    flags: [
      {
        header: { alg: 'RS256', jku: 'https://attacker.example/jwks.json' },
        claims: { exp: 1767226200, iss: 'https://issuer.example/' },
      },
    ],
    passes: [
      { header: { alg: 'RS256', jku: 'https://attacker.example/jwks.json' } },
      {
        header: { alg: 'RS256', jku: 'https://login.issuer.example/token_keys' },
        claims: { exp: 1767226200, iss: 'https://tenant.login.issuer.example/oauth/token' },
      },
      {
        header: { alg: 'RS256', jku: 'https://login.issuer.example/token_keys' },
        claims: { exp: 1767226200, iss: 'http://tenant.localhost:8080/uaa/oauth/token' },
      },
    ],
  },
})
