import { fetchedSet } from '../example-sets'
import { makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'The set is that of another issuer',
  shows: 'cause',
  says: 'staging',
  verdict: 'refused',
  outcome: 'KEY_NOT_IN_SET',
  async make(now) {
    const [live, staging] = await Promise.all([makeKey('live-7'), makeKey('staging-3')])
    const claims = { ...goodClaims(now), iss: 'https://staging.acme.example' }
    const token = await mint(staging, { alg: 'ES256', kid: 'staging-3', typ: 'at+jwt' }, claims)
    const fetched = { at: now - 20, issuer: 'https://id.acme.example', before: [live] }
    return { token, keys: '', sources: [fetchedSet('id.acme.example', [live], fetched)] }
  },
} satisfies WorkedExample
