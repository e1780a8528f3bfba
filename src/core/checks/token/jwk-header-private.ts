import { list } from '../../foundation/wording'
import { keyInHeader } from '../../keys/header-key'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'JWK_HEADER_PRIVATE',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The header gives the private key away',
  why: 'The jwk of a header is a public key. With its private half in it everyone who sees the token can sign as its sender, so that the signature proves nothing.',
  fix: {
    caller: 'Throw the key away and make a new one; put only its public members into jwk.',
    verifier: 'Refuse the token.',
  },
  cites: ['RFC 7515 §4.1.3', 'RFC 9449 §4.3'],
  applies: ({ header }) => keyInHeader(header) !== null,
  *look({ header }) {
    const key = keyInHeader(header)
    if (!key) return
    const members = key.kty === 'oct' ? ['k'] : key.privateMembers
    if (members.length > 0) yield { at: inHeader('jwk'), facts: { kty: key.kty, members } }
  },
  says: ({ kty, members }) =>
    kty === 'oct'
      ? 'The jwk of the header is a secret (kty “oct”); expected a public key.'
      : `The jwk of the header has ${list(members)}, the private half of the key; expected its public members only.`,
  examples: {
    flags: [
      {
        header: {
          typ: 'dpop+jwt',
          alg: 'ES256',
          jwk: { ...es256.jwk, d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' },
        },
        claims: { iat: 1767225600 },
      },
      { header: { alg: 'HS256', jwk: { kty: 'oct', k: 'c2VjcmV0' } } },
    ],
    passes: [{}, { header: { typ: 'dpop+jwt', alg: 'ES256', jwk: es256.jwk }, claims: { iat: 1767225600 } }],
  },
})
