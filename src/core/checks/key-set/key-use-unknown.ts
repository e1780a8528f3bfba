import { member, typeOf } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'
import { keysPhrase, sightKeysByWord } from '../some-keys'

export default defineCheck({
  code: 'KEY_USE_UNKNOWN',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'The use of a key is neither “sig” nor “enc”',
  why: 'A use is compared exactly. SPIFFE bundles mark keys for other purposes in this way; anything else, such as “Sig”, makes browsers and libraries pass over the key or refuse it.',
  fix: {
    issuer: 'Write the use of a signing key as “sig”, in lower case, or leave it out.',
  },
  cites: ['RFC 7517 §4.2', 'https://github.com/spiffe/spiffe/blob/main/standards/SPIFFE_Trust_Domain_and_Bundle.md'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    const unknown = sightKeysByWord(
      keySet,
      ({ jwk, material }) => {
        const use = material && member(jwk, 'use')
        if (!use) return null
        if (use.type !== 'string') return typeOf(use)
        return known.has(use.value) ? null : quote(use.value)
      },
      () => 'use',
    )
    for (const { at, facts } of unknown) {
      const { word: use, ...some } = facts
      yield { at, facts: { ...some, use } }
    }
  },
  says: ({ use, ...some }) =>
    `The use in ${keysPhrase(some)} is ${use}; expected “sig” for keys that verify signatures.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', use: 'Sig' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', use: 'x509-svid' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', use: ['sig'] }] } },
    ],
    passes: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', use: 'sig' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', use: 'jwt-svid' }] } },
      { keys: { keys: [es256.jwk] } },
    ],
  },
})

const known: ReadonlySet<string> = new Set(['sig', 'enc', 'jwt-svid'])
