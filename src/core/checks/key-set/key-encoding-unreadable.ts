import { capitalise } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { encodingSentence, sightEncoding } from '../key-encoding'
import { rs256 } from '../rfc-examples'
import { sightUnreadable } from '../unreadable-keys'

export default defineCheck({
  code: 'KEY_ENCODING_UNREADABLE',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'A number of a key is damaged',
  why: 'Characters are missing or in excess, so nobody can say which number was meant. Lenient libraries read some number, under which no signature verifies.',
  fix: {
    issuer: 'Publish the key again, whole.',
    verifier: 'Copy the key again, from its source.',
  },
  cites: ['RFC 7515 §2', 'RFC 7518 §2'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    for (const { at, facts } of sightUnreadable(keySet, 'KEY_ENCODING_UNREADABLE')) {
      const sentence = `${capitalise(facts.key)} cannot be read: ${facts.reason}`
      yield { at, facts: { sentence } }
    }
    for (const { at, facts } of sightEncoding(keySet, () => true, false))
      yield { at, facts: { sentence: `${encodingSentence(facts)}, whole. Latchkey tried what can be read of it.` } }
  },
  says: ({ sentence }) => sentence,
  examples: {
    flags: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', n: `${rs256.jwk.n.slice(0, 40)}…` }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', n: rs256.jwk.n.slice(0, -1) }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', n: rs256.jwk.n.replace('gWC', '???') }] } },
    ],
    passes: [{ keys: { keys: [rs256.jwk] } }, { keys: { keys: [{ ...rs256.jwk, n: `${rs256.jwk.n}==` }] } }],
  },
})
