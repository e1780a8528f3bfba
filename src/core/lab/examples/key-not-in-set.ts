import { keySetOf, makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'The key is in no set: rotated away, or another issuer’s',
  shows: 'verdict',
  says: 'No key of the set is named',
  verdict: 'refused',
  outcome: 'KEY_NOT_IN_SET',
  async make(now) {
    const keys = await Promise.all(['key-2026-08', 'key-2026-10', 'key-2026-11'].map((kid) => makeKey(kid)))
    const [retired, ...published] = keys as [(typeof keys)[number], ...typeof keys]
    const token = await mint(retired, { alg: 'ES256', kid: 'key-2026-08', typ: 'at+jwt' }, goodClaims(now))
    return { token, keys: keySetOf(...published) }
  },
} satisfies WorkedExample
