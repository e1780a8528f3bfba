import { makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'What answered is a login page, not a key set',
  shows: 'cause',
  says: 'web page with the title',
  verdict: 'undecided',
  outcome: 'NOT_LOOKED_UP',
  async make(now) {
    const key = await makeKey('key-2026-11')
    const token = await mint(key, { alg: 'ES256', kid: 'key-2026-11', typ: 'at+jwt' }, goodClaims(now))
    return { token, keys: '<!doctype html>\n<html><head><title>Sign in to Acme</title></head><body></body></html>' }
  },
} satisfies WorkedExample
