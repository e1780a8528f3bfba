import { keptSet } from '../example-sets'
import { makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'The verifier’s copy of the set is older than the key',
  shows: 'cause',
  says: 'but in that of the same URL of',
  verdict: 'refused',
  outcome: 'KEY_NOT_IN_SET',
  async make(now) {
    const [old, next] = await Promise.all([makeKey('key-2026-10'), makeKey('key-2026-11')])
    const token = await mint(next, { alg: 'ES256', kid: 'key-2026-11', typ: 'at+jwt' }, goodClaims(now))
    const sources = [
      keptSet('id.acme.example, yesterday', [old], now - 86_400),
      keptSet('id.acme.example, a minute ago', [old, next], now - 60),
    ] as const
    return { token, keys: '', sources }
  },
} satisfies WorkedExample
