import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'

/** The longest kids in use name a certificate by issuer and serial number, and stay below. */
const LONGEST = 512

export default defineCheck({
  code: 'KID_TOO_LONG',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The kid is very long',
  why: 'The kid is looked up and logged before anything is verified. A long one costs memory and fills logs with what an attacker wrote.',
  fix: {
    issuer: 'Use a short kid, such as the thumbprint of the key.',
    verifier: 'Refuse a kid longer than those of your keys.',
  },
  cites: ['RFC 7515 §4.1.4', 'RFC 8725 §3.10'],
  // A DID may hold a whole key, twice over in did:key with its fragment.
  applies: ({ kid }) => kid !== null && !kid.startsWith('did:'),
  *look({ kid }) {
    if (kid !== null && kid.length > LONGEST) yield { at: inHeader('kid'), facts: { characters: kid.length } }
  },
  says: ({ characters }) => `The kid has ${count(characters, 'character')}; expected no more than ${LONGEST}.`,
  examples: {
    flags: [{ header: { alg: 'ES256', kid: 'k'.repeat(600) } }],
    passes: [
      {},
      { header: { alg: 'ES256', kid: 'k'.repeat(300) } },
      { header: { alg: 'ES256', kid: `did:jwk:${'e'.repeat(700)}#0` } },
    ],
  },
})
