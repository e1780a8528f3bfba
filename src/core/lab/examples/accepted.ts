import { keySetOf, makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'A good token and its key set',
  shows: 'verdict',
  says: 'The signature verifies under the key',
  verdict: 'accepted',
  outcome: 'OK',
  async make(now) {
    const [current, next] = await Promise.all([makeKey('key-2026-10'), makeKey('key-2026-11')])
    const token = await mint(current, { alg: 'ES256', kid: 'key-2026-10', typ: 'at+jwt' }, goodClaims(now))
    return { token: `Authorization: Bearer ${token}`, keys: keySetOf(current, next) }
  },
} satisfies WorkedExample
