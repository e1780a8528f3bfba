import { keySetOf, makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'The kid names one key, another key signed',
  shows: 'verdict',
  says: 'but under the key',
  verdict: 'refused',
  outcome: 'KID_POINTS_AT_WRONG_KEY',
  async make(now) {
    const [named, signing] = await Promise.all([makeKey('key-2026-10'), makeKey('key-2026-11')])
    const token = await mint(signing, { alg: 'ES256', kid: 'key-2026-10', typ: 'at+jwt' }, goodClaims(now))
    return { token, keys: keySetOf(named, signing) }
  },
} satisfies WorkedExample
