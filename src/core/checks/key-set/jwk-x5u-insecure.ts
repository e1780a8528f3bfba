import { member, typeOf } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { webUrl } from '../../sources/address'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'
import { keysPhrase, sightKeysByWord } from '../some-keys'

export default defineCheck({
  code: 'JWK_X5U_INSECURE',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'The certificate of a key is to be fetched without https',
  why: 'Whoever is on the way to the certificate can put another one in its place, and with it another key.',
  fix: {
    issuer: 'Serve the certificate over https, or leave x5u out and give the chain in x5c.',
    verifier: 'Do not fetch x5u; verify with the numbers of the key.',
  },
  cites: ['RFC 7517 §4.6'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    const insecure = sightKeysByWord(
      keySet,
      ({ jwk }) => {
        const x5u = member(jwk, 'x5u')
        if (!x5u) return null
        if (x5u.type !== 'string') return typeOf(x5u)
        return webUrl(x5u.value)?.protocol === 'https:' ? null : quote(x5u.value)
      },
      () => 'x5u',
    )
    for (const { at, facts } of insecure) {
      const { word: x5u, ...some } = facts
      yield { at, facts: { ...some, x5u } }
    }
  },
  says: ({ x5u, ...some }) => `The x5u in ${keysPhrase(some)} is ${x5u}; expected an https URL.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', x5u: 'http://id.example/cert.pem' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', x5u: 'cert.pem' }] } },
    ],
    passes: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', x5u: 'https://id.example/cert.pem' }] } },
      { keys: { keys: [es256.jwk] } },
    ],
  },
})
