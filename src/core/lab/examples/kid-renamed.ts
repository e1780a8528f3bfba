import { keySetOf, makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'The kid is not in the set, yet a key of it verifies',
  shows: 'verdict',
  says: 'differ only in upper and lower case',
  verdict: 'refused',
  outcome: 'KID_RENAMED',
  async make(now) {
    const [first, second] = await Promise.all([makeKey('key-2026-10'), makeKey('key-2026-11')])
    const token = await mint(second, { alg: 'ES256', kid: 'KEY-2026-11', typ: 'at+jwt' }, goodClaims(now))
    return { token, keys: keySetOf(first, second) }
  },
} satisfies WorkedExample
