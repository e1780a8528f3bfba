import { keySetOf, makeKey, segment } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'Not signed at all: alg none',
  shows: 'verdict',
  says: 'none',
  verdict: 'refused',
  outcome: 'ALG_NOT_SUPPORTED',
  async make(now) {
    const token = `${segment({ alg: 'none', typ: 'JWT' })}.${segment({ ...goodClaims(now), admin: true })}.`
    return { token, keys: keySetOf(await makeKey('key-2026-10')) }
  },
} satisfies WorkedExample
