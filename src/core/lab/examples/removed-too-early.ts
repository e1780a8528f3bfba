import { keptSet } from '../example-sets'
import { makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'The key was taken out while its tokens were still valid',
  shows: 'cause',
  says: 'gone by',
  verdict: 'refused',
  outcome: 'KEY_NOT_IN_SET',
  async make(now) {
    const [old, next] = await Promise.all([makeKey('key-2026-10'), makeKey('key-2026-11')])
    const claims = { ...goodClaims(now), iat: now - 90_000, exp: now + 3_600 }
    const token = await mint(old, { alg: 'ES256', kid: 'key-2026-10', typ: 'at+jwt' }, claims)
    const sources = [
      keptSet('id.acme.example, an hour ago', [next], now - 3_600),
      keptSet('id.acme.example, yesterday', [old, next], now - 86_400),
    ] as const
    return { token, keys: '', sources }
  },
} satisfies WorkedExample
