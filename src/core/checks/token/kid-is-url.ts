import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'

export default defineCheck({
  code: 'KID_IS_URL',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'The kid is a URL or a DID',
  why: 'That is legal: to a verifier a kid is a name, compared character by character. Latchkey does not fetch it; in systems with DIDs the verifier resolves it, by rules of their own.',
  fix: {
    verifier: 'Look the kid up among the keys that you have; resolve a DID only with a method that you trust.',
  },
  cites: ['RFC 7515 §4.1.4'],
  applies: ({ kid }) => kid !== null,
  *look({ kid }) {
    const scheme = kid === null ? undefined : /^(https?:\/\/|did:[a-z0-9]+:)/i.exec(kid)?.[1]
    if (kid !== null && scheme) yield { at: inHeader('kid'), facts: { kid, is_did: scheme.startsWith('did') } }
  },
  says: ({ kid, is_did }) =>
    `The kid is ${is_did ? 'a DID' : 'a URL'}, ${quote(kid)}; it is taken as a name, and not fetched.`,
  examples: {
    flags: [
      { header: { alg: 'RS256', kid: 'https://vault.example/keys/sign/1' } },
      { header: { alg: 'EdDSA', kid: 'did:web:issuer.example#key-1' } },
    ],
    passes: [{}, { header: { alg: 'ES256', kid: 'key-1' } }],
  },
})
