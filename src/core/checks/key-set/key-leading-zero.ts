import { stringMember } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { es256, rs256 } from '../rfc-examples'
import { keysPhrase, sightKeysByWord } from '../some-keys'

export default defineCheck({
  code: 'KEY_LEADING_ZERO',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'An RSA number begins with a zero byte',
  why: 'RSA numbers are written with as few bytes as hold them; some libraries leave the zero in front that they keep for the sign. Most verifiers do not mind. Thumbprints over this spelling are different ones, and a few importers refuse the key.',
  fix: {
    issuer: 'Remove zero bytes from the front of n and e before encoding.',
  },
  cites: ['RFC 7518 §6.3.1.1', 'RFC 7518 §2', 'RFC 7638 §3.3'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    const begun = sightKeysByWord(
      keySet,
      ({ kty, jwk, material }) =>
        (kty === 'RSA' && material && ['n', 'e'].find((name) => zero.test(stringMember(jwk, name) ?? ''))) || null,
      (name) => name,
    )
    for (const { at, facts } of begun) {
      const { word: member, ...some } = facts
      yield { at, facts: { ...some, member } }
    }
  },
  says: ({ member, ...some }) =>
    `In ${keysPhrase(some)} ${member} begins with a zero byte; expected none. Latchkey reads the number without it.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', n: `AAAA${rs256.jwk.n}` }, es256.jwk] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', e: 'AAEAAQ' }] } },
    ],
    passes: [{ keys: { keys: [rs256.jwk] } }, { keys: { keys: [{ ...es256.jwk, x: `AAAA${es256.jwk.x}` }] } }],
  },
})

/** The first eight bits of base64url are zero. */
const zero = /^A[A-P]/
