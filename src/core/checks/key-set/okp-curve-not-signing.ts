import { quote } from '../../foundation/wording'
import type { Key } from '../../keys/key'
import { defineCheck } from '../define-check'
import { isForAgreement } from '../key-purpose'
import { es256 } from '../rfc-examples'
import { keysPhrase, sightKeysByWord } from '../some-keys'

/** RFC 8037 Appendix A.6. */
const x25519 = { kty: 'OKP', crv: 'X25519', kid: 'Bob', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08' } as const

export default defineCheck({
  code: 'OKP_CURVE_NOT_SIGNING',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'A key is on a curve for key agreement',
  why: 'X25519 and X448 agree on keys for encryption. They cannot sign; Ed25519 and Ed448 do.',
  fix: {
    issuer: 'Give such a key the use “enc”, so that nobody tries it for signatures.',
  },
  cites: ['RFC 8037 §3.2', 'RFC 7748 §6'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    // A key that says “enc” is KEY_USE_ENC.
    const wordOf = (key: Key) => (isForAgreement(key) && key.material && key.use !== 'enc' ? key.crv : null)
    for (const { at, facts } of sightKeysByWord(keySet, wordOf, () => 'crv')) {
      const { word: crv, ...some } = facts
      yield { at, facts: { ...some, crv } }
    }
  },
  says: ({ crv, ...some }) =>
    `The curve ${quote(crv)} in ${keysPhrase(some)} is for key agreement; no signature is verified with it.`,
  examples: {
    flags: [{ keys: { keys: [es256.jwk, x25519] } }],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: { keys: [{ ...x25519, use: 'enc' }] } }],
  },
})
