import { keySetOf, makeKey, mint, segment } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'Changed after it was signed',
  shows: 'verdict',
  says: 'does not verify under the key',
  verdict: 'refused',
  outcome: 'KID_REUSED_OR_TAMPERED',
  async make(now) {
    const key = await makeKey('key-2026-10')
    const claims = goodClaims(now)
    const token = await mint(key, { alg: 'ES256', kid: 'key-2026-10', typ: 'at+jwt' }, claims)
    const [header, , signature] = token.split('.')
    return { token: `${header}.${segment({ ...claims, scope: 'orders:admin' })}.${signature}`, keys: keySetOf(key) }
  },
} satisfies WorkedExample
