import { fetchedSet } from '../example-sets'
import { makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'The issuer signs with a key that it has not published',
  shows: 'cause',
  says: 'after the token was issued, and lacks its key',
  verdict: 'refused',
  outcome: 'KEY_NOT_IN_SET',
  async make(now) {
    const [published, next] = await Promise.all([makeKey('key-2026-11'), makeKey('key-2026-12')])
    const token = await mint(next, { alg: 'ES256', kid: 'key-2026-12', typ: 'at+jwt' }, goodClaims(now))
    const fetched = { at: now - 20, issuer: 'https://id.acme.example', before: [published] }
    return { token, keys: '', sources: [fetchedSet('id.acme.example', [published], fetched)] }
  },
} satisfies WorkedExample
