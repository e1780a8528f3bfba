import { signatureAlgorithms } from '../../algorithms/jws'
import { member, typeOf } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import type { Key } from '../../keys/key'
import { defineCheck } from '../define-check'
import { isKeyAlgorithmName } from '../key-algorithms'
import { es256, rs256 } from '../rfc-examples'
import { keysPhrase, sightKeysByWord } from '../some-keys'

export default defineCheck({
  code: 'KEY_ALG_INVALID',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'The alg of a key is not the name of an algorithm',
  why: 'Verifiers compare the alg of the key with that of the token, letter by letter. With a name that no token has, such as “SHA256”, they pass over the right key and report that there is none.',
  fix: {
    issuer: 'Write alg as it stands in the tokens, such as “RS256” or “ES256”, or leave it out.',
  },
  cites: ['RFC 7517 §4.4', 'RFC 7518 §7.1'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    for (const { at, facts } of sightKeysByWord(keySet, invalidAlg, () => 'alg')) {
      const { word: alg, ...some } = facts
      yield { at, facts: { ...some, alg, meant: meant.get(alg.toLowerCase()) ?? null } }
    }
  },
  says: ({ alg, meant: name, ...some }) =>
    `The alg in ${keysPhrase(some)} is ${alg}; expected ${name ?? 'the registered name of an algorithm'}.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', alg: 'SHA256' }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', alg: 'rs256' }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', alg: 'none' }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', alg: ['RS256'] }] } },
    ],
    passes: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', alg: 'RS256' }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', alg: 'RSA-OAEP-256', use: 'enc' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', alg: 'https://alg.example/one' }] } },
      { keys: { keys: [rs256.jwk] } },
    ],
  },
})

/** The alg as a sentence has it. */
function invalidAlg({ jwk, material }: Key): string | null {
  const alg = material && member(jwk, 'alg')
  if (!alg) return null
  if (alg.type !== 'string') return typeOf(alg)
  return isKeyAlgorithmName(alg.value) ? null : quote(alg.value)
}

/** Names in another case are likely; an alg is case-sensitive (RFC 7517 §4.4). */
const meant: ReadonlyMap<string, string> = new Map(
  signatureAlgorithms.map(({ name }) => [quote(name).toLowerCase(), quote(name)]),
)
