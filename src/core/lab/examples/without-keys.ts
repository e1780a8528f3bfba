import { makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'Only decoded: no keys given yet',
  shows: 'verdict',
  says: 'paste the key set',
  verdict: 'undecided',
  outcome: 'NOT_LOOKED_UP',
  async make(now) {
    const key = await makeKey('key-2026-10')
    const token = await mint(key, { alg: 'ES256', kid: 'key-2026-10', typ: 'at+jwt' }, goodClaims(now))
    return { token: `curl -H 'Authorization: Bearer ${token}' https://api.acme.example/orders`, keys: '' }
  },
} satisfies WorkedExample
