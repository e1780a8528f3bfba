import { makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'The key is there, but cannot be read',
  shows: 'cause',
  says: 'y is missing',
  verdict: 'undecided',
  outcome: 'KID_REUSED_OR_TAMPERED',
  async make(now) {
    const key = await makeKey('key-2026-11')
    const token = await mint(key, { alg: 'ES256', kid: 'key-2026-11', typ: 'at+jwt' }, goodClaims(now))
    const { y: _, ...jwk } = key.jwk
    return { token, keys: JSON.stringify({ keys: [jwk] }, null, 2) }
  },
} satisfies WorkedExample
