import { keySetOf, makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'Two keys answer to the same kid',
  shows: 'verdict',
  says: 'Several keys that fit',
  verdict: 'refused',
  outcome: 'KID_AMBIGUOUS',
  async make(now) {
    const [one, other] = await Promise.all([makeKey('default'), makeKey('default')])
    const token = await mint(other, { alg: 'ES256', kid: 'default', typ: 'at+jwt' }, goodClaims(now))
    return { token, keys: keySetOf(one, other) }
  },
} satisfies WorkedExample
