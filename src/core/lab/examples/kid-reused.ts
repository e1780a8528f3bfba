import { keptSet } from '../example-sets'
import { makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'The kid is that of another key than yesterday',
  shows: 'cause',
  says: 'another key',
  verdict: 'refused',
  outcome: 'KID_REUSED_OR_TAMPERED',
  async make(now) {
    const [old, next] = await Promise.all([makeKey('default'), makeKey('default')])
    const token = await mint(old, { alg: 'ES256', kid: 'default', typ: 'at+jwt' }, goodClaims(now))
    const sources = [
      keptSet('id.acme.example, a minute ago', [next], now - 60),
      keptSet('id.acme.example, yesterday', [old], now - 86_400),
    ] as const
    return { token, keys: '', sources }
  },
} satisfies WorkedExample
