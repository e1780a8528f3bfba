import { capitalise, quote } from '../../foundation/wording'
import type { Key } from '../../keys/key'
import { anyOf } from '../any-of'
import { defineCheck } from '../define-check'
import { keyAlgorithm } from '../key-algorithms'
import { keyName } from '../key-name'
import { inKeys } from '../places'
import { es256, hs256, rs256 } from '../rfc-examples'

export default defineCheck({
  code: 'KEY_ALG_KTY_MISMATCH',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The alg of a key is not for keys of its type',
  why: 'No signature can be made or verified with such a pair, so libraries refuse the key. An alg of HMAC on a public key invites the worst mistake: to take what everybody knows for the secret.',
  fix: {
    issuer: 'State the algorithm that the key signs with, or leave alg out.',
  },
  cites: ['RFC 7518 §3.1', 'RFC 7517 §4.4', 'RFC 8725 §3.1'],
  applies: ({ keySet }) => keySet !== null && keySet.form !== 'secret',
  *look({ keySet }) {
    for (const key of keySet?.keys ?? []) {
      const expected = mismatch(key)
      if (expected === null) continue
      const found =
        key.crv === null ? `the kty ${quote(key.kty)}` : `the kty ${quote(key.kty)} and the crv ${quote(key.crv)}`
      yield { at: inKeys(key, 'alg'), facts: { key: keyName(key), alg: key.alg ?? '', found, expected } }
    }
  },
  says: ({ key, alg, found, expected }) =>
    `${capitalise(key)} has the alg ${quote(alg)} with ${found}; expected ${expected} for this alg.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', alg: 'ES256' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', alg: 'ES384' }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', alg: 'HS256' }] } },
      { keys: { keys: [{ ...hs256.jwk, kid: '1', alg: 'RS256' }] } },
    ],
    passes: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', alg: 'RS256' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', alg: 'ECDH-ES' }] } },
      { keys: { keys: [es256.jwk, { ...rs256.jwk, alg: 'SHA256' }] } },
    ],
  },
})

/** What the alg expects of its key, in words; null when the key is so, or when nothing is known of the alg. */
function mismatch({ alg, kty, crv, material, jwk }: Key): string | null {
  const wanted = jwk && material ? keyAlgorithm(alg) : null
  if (!wanted) return null
  if (!wanted.types.includes(kty)) return `the kty ${anyOf(wanted.types)}`
  return wanted.curves.length === 0 || wanted.curves.includes(crv ?? '') ? null : `the crv ${anyOf(wanted.curves)}`
}
