import { keySetOf, makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'The key is there, but not for signatures',
  shows: 'cause',
  says: 'its use is',
  verdict: 'refused',
  outcome: 'OK',
  async make(now) {
    const key = await makeKey('key-2026-11', { use: 'enc' })
    const token = await mint(key, { alg: 'ES256', kid: 'key-2026-11', typ: 'at+jwt' }, goodClaims(now))
    return { token, keys: keySetOf(key) }
  },
} satisfies WorkedExample
