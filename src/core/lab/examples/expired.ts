import { keySetOf, makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'Signed well, but expired',
  shows: 'verdict',
  says: 'expired',
  verdict: 'refused',
  outcome: 'OK',
  async make(now) {
    const key = await makeKey('key-2026-10')
    const claims = { ...goodClaims(now), iat: now - 90_000, exp: now - 86_400 }
    return { token: await mint(key, { alg: 'ES256', kid: 'key-2026-10', typ: 'at+jwt' }, claims), keys: keySetOf(key) }
  },
} satisfies WorkedExample
