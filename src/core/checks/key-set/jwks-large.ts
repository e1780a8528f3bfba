import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'JWKS_LARGE',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'The key set is unusually large',
  why: 'Verifiers fetch the whole set again and again, and many refuse one that is too long. The largest sets of well-known issuers have 15 keys; one that grows without end keeps keys that should be gone.',
  fix: {
    issuer: 'Publish the keys that tokens in use were signed with and those that sign next, and remove the others.',
  },
  cites: ['RFC 7517 §5', 'https://openid.net/specs/openid-connect-core-1_0.html#RotateSigKeys'],
  applies: ({ keySet }) => keySet !== null && keySet.form !== 'secret',
  *look({ keySet }) {
    const keys = keySet?.keys ?? []
    // What stands around the keys is not kept; it is next to nothing in a set that is too long.
    const length = keys.reduce((sum, { jwk }) => sum + (jwk ? jwk.end - jwk.start : 0), 0)
    if (keys.length > MOST_KEYS || length > LONGEST)
      yield { at: { part: 'keys', pointer: '' }, facts: { keys: keys.length, kilobytes: Math.ceil(length / 1024) } }
  },
  says: ({ keys, kilobytes }) => {
    const long = kilobytes > 0 ? ` and ${kilobytes.toLocaleString('en')} KiB` : ''
    return `The set has ${count(keys, 'key')}${long}; expected no more than ${MOST_KEYS} keys and ${LONGEST / 1024} KiB.`
  },
  examples: {
    flags: [
      { keys: { keys: Array.from({ length: 101 }, (_, i) => ({ ...es256.jwk, kid: String(i), crv: 'P-256' })) } },
      { keys: { keys: [{ ...es256.jwk, comment: 'long '.repeat(60_000) }] } },
    ],
    passes: [{ keys: { keys: [es256.jwk] } }],
  },
})

const MOST_KEYS = 100
/** In UTF-16 units, which for keys are bytes. */
const LONGEST = 256 * 1024
