import { count, list, quote } from '../../foundation/wording'
import { kidsIn } from '../../keys/kid-index'
import { defineCheck } from '../define-check'
import { asksForKid, awaitsRefresh, missingKid } from '../missing-kid'
import { inHeader } from '../places'
import { es256, RFC_NOW } from '../rfc-examples'

const key1 = { keys: [{ ...es256.jwk, kid: 'key-1' }] }

export default defineCheck({
  code: 'KID_UNKNOWN',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'No key of the set has this kid',
  why: 'The token names its key, and the key set has none of that name. The key may have been rotated away, not be published yet, or belong to another issuer or environment.',
  fix: {
    issuer: 'Publish a key before signing with it, and keep it published until its last token has expired.',
    verifier: 'Fetch the key set again, and look whether it is that of the issuer in iss.',
  },
  retry: 'Perhaps, once the verifier has fetched the key set again: the key may have been published since.',
  cites: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5', 'OpenID Connect Core 1.0 §10.1'],
  applies: (subject) => asksForKid(subject) && !awaitsRefresh(subject),
  *look(subject) {
    const kid = missingKid(subject)
    const { keySet } = subject
    if (kid === null || !keySet) return
    const { kids, distinct, unnamed } = kidsIn(keySet.keys, SHOWN)
    yield {
      at: inHeader('kid'),
      facts: {
        kid,
        keys: keySet.keys.length,
        kids,
        more: distinct - kids.length,
        unnamed,
      },
    }
  },
  says: ({ kid, keys, kids, more, unnamed }) => {
    const has = [
      ...kids.map(quote),
      ...(more > 0 ? [count(more, 'other')] : []),
      ...(unnamed > 0 ? [count(unnamed, 'key without a kid', 'keys without a kid')] : []),
    ]
    return `The kid ${quote(kid)} is not in the key set, which ${keys === 0 ? 'is empty' : `has ${list(has, has.length)}`}.`
  },
  examples: {
    flags: [
      { header: { alg: 'ES256', kid: 'key-2' }, keys: { keys: [{ ...es256.jwk, kid: 'key-1' }] } },
      { header: { alg: 'ES256', kid: 'key-1' }, keys: { keys: [es256.jwk] } },
      { header: { alg: 'ES256', kid: 'key-1' }, keys: { keys: [] } },
      { header: { alg: 'ES256', kid: 'key-2' }, keys: key1, source: { before: key1 } },
    ],
    passes: [
      { header: { alg: 'ES256', kid: 'key-2' }, keys: key1, source: { before: null } },
      { header: { alg: 'ES256', kid: 'key-1' }, keys: { keys: [{ ...es256.jwk, kid: 'key-1' }] } },
      { header: { alg: 'HS256', kid: 'key-1' }, keys: 'a secret has no name, and nobody looks for it' },
      { text: es256.text, keys: { keys: [es256.jwk] }, now: RFC_NOW },
    ],
  },
})

/** Kids that are told by name. */
const SHOWN = 5
