import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'
import { keysPhrase, sightKeysByWord } from '../some-keys'
import { requiredMembers, unreadableCause } from '../unreadable-keys'

export default defineCheck({
  code: 'KTY_UNKNOWN',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'A key is of an unknown type',
  why: 'Verifiers should skip keys of a type that they do not know, so that new types can be published beside old ones. Some refuse the whole set instead.',
  fix: {
    issuer: 'If a known type was meant, write it exactly: “RSA”, “EC”, “OKP”, “AKP” or “oct”.',
    verifier: 'Skip such keys, and use the others.',
  },
  cites: ['RFC 7517 §5', 'RFC 7517 §4.1'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    const unknown = sightKeysByWord(
      keySet,
      (key) => (key.unusable !== null && unreadableCause(key) === 'KTY_UNKNOWN' ? key.kty : null),
      () => 'kty',
    )
    for (const { at, facts } of unknown) {
      const { word: kty, ...rest } = facts
      yield { at, facts: { ...rest, kty, meant: meant.get(kty.toLowerCase()) ?? null } }
    }
  },
  says: ({ kty, meant: name, ...some }) => {
    const expected =
      name === null ? 'verifiers skip keys of such a type' : `expected ${quote(name)}, written exactly so`
    return `The kty ${quote(kty)} in ${keysPhrase(some)} is not one that Latchkey knows; ${expected}.`
  },
  examples: {
    flags: [
      { keys: { keys: [es256.jwk, { kty: 'XYZ', kid: '2' }] } },
      { keys: { keys: [{ ...es256.jwk, kty: 'ec' }] } },
    ],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: { keys: [{ kid: '1' }] } }],
  },
})

/** A kty is case-sensitive (RFC 7517 §4.1). */
const meant: ReadonlyMap<string, string> = new Map([...requiredMembers.keys()].map((kty) => [kty.toLowerCase(), kty]))
