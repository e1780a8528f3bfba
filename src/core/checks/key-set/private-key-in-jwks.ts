import { capitalise, list, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inKeys } from '../places'
import { es256, hs256 } from '../rfc-examples'

// Only that the member is there counts, so examples need no real private key.
const withPrivateHalf = { ...es256.jwk, kid: '1', d: 'AAAA' }

export default defineCheck({
  code: 'PRIVATE_KEY_IN_JWKS',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'A private key is among the keys',
  why: 'Whoever has the private half of a key can sign any token with it. Verifying needs the public half only.',
  fix: {
    issuer: 'If it was published, take the key out of use at once, rotate, and publish only public members.',
    verifier: 'Keep only the public half.',
  },
  cites: ['RFC 7517 §9.2', 'RFC 7518 §6.2.2', 'RFC 7518 §6.3.2'],
  applies: ({ keySet }) => keySet !== null && keySet.form !== 'secret',
  *look({ keySet }) {
    for (const key of keySet?.keys ?? [])
      if (key.privateMembers.length > 0) yield { at: inKeys(key), facts: { kid: key.kid, members: key.privateMembers } }
  },
  says: ({ kid, members }) => {
    const name = kid === null ? 'a key' : `the key ${quote(kid)}`
    return `${capitalise(name)} comes with its private half (${list(members, 8)}); expected the public half only. If it was published, it is compromised. Latchkey used only the public half.`
  },
  examples: {
    flags: [{ keys: { keys: [withPrivateHalf] } }, { keys: withPrivateHalf }],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: hs256.jwk }, { keys: 'a secret' }],
  },
})
