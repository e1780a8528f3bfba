import { member } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'
import { keysPhrase, sightKeys } from '../some-keys'

export default defineCheck({
  code: 'KEY_EXT_FALSE',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'A key says that it must not be exported',
  why: 'The member ext is WebCrypto’s: false means that a key must not leave the browser’s store. In a published key it keeps nothing secret, and browsers refuse to import it as extractable.',
  fix: {
    issuer: 'Leave ext out of published keys.',
  },
  cites: ['https://www.w3.org/TR/webcrypto-2/#JsonWebKey-dictionary'],
  applies: ({ keySet }) => keySet !== null,
  look: ({ keySet }) =>
    sightKeys(
      keySet,
      ({ jwk }) => {
        const ext = member(jwk, 'ext')
        return ext?.type === 'literal' && ext.value === false
      },
      'ext',
    ),
  says: (some) =>
    `The ext in ${keysPhrase(some)} is false; expected none in a published key. Latchkey verifies with it all the same.`,
  examples: {
    flags: [{ keys: { keys: [{ ...es256.jwk, kid: '1', ext: false }] } }],
    passes: [{ keys: { keys: [{ ...es256.jwk, kid: '1', ext: true }] } }, { keys: { keys: [es256.jwk] } }],
  },
})
