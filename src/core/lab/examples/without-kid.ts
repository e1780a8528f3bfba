import { keySetOf, makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'No kid: found by trying every key',
  shows: 'verdict',
  says: 'The signature verifies under',
  verdict: 'accepted',
  outcome: 'OK_BY_TRIAL',
  async make(now) {
    const [one, other] = await Promise.all([makeKey('key-2026-10'), makeKey('key-2026-11')])
    return { token: await mint(other, { alg: 'ES256', typ: 'at+jwt' }, goodClaims(now)), keys: keySetOf(one, other) }
  },
} satisfies WorkedExample
