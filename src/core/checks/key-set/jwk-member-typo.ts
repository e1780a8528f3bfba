import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { hasUnregistered, misspelt } from '../misspelt'
import { es256 } from '../rfc-examples'
import { keysPhrase, sightKeysByWord } from '../some-keys'

// Members that a key cannot do without are KEY_PARAM_MISSING and KTY_MISSING, which name the other spelling too.
const names = ['use', 'key_ops', 'alg', 'kid', 'x5c', 'x5t', 'x5t#S256', 'x5u']

export default defineCheck({
  code: 'JWK_MEMBER_TYPO',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'A member of a key seems to have the wrong name',
  why: 'Names of members are compared exactly, and unknown ones are ignored. So a use that is called “sig”, or a kid that is called “keyId”, is not there for any verifier.',
  fix: {
    issuer: 'Rename the member.',
  },
  cites: ['RFC 7517 §4', 'RFC 7517 §8.1'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    const odd = new Set(keySet?.keys.filter(({ jwk, material }) => jwk && material && hasUnregistered(jwk)))
    if (odd.size === 0) return
    for (const name of names) {
      const wrong = sightKeysByWord(
        keySet,
        (key) => (key.jwk && odd.has(key) ? misspelt(key.jwk, name) : null),
        (found) => found.replaceAll('~', '~0').replaceAll('/', '~1'),
      )
      for (const { at, facts } of wrong) {
        const { word: found, ...some } = facts
        yield { at, facts: { ...some, found, name } }
      }
    }
  },
  says: ({ found, name, ...some }) =>
    `In ${keysPhrase(some)} there is ${quote(found)} and no ${quote(name)}, for which it seems to be meant.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', sig: 'sig' }] } },
      { keys: { keys: [{ ...es256.jwk, keyId: '1' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', algorithm: 'ES256' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', keyOps: ['verify'] }] } },
      { keys: { keys: [{ ...es256.jwk, kdi: '1' }] } },
    ],
    passes: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', acr: ['client'], issuer: 'https://id.example', status: 'active' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', use: 'sig', usage: 'sig' }] } },
      { keys: { keys: [es256.jwk] } },
    ],
  },
})
