import { sample, setOf } from '../../../core/checks/rotation-examples'
import { keySetOf, makeKey, mint } from '../../../core/lab/mint'
import type { RotationGiven } from '../../session'

/**
 * A set from which an old key is gone, with tokens that are good for half an hour from `now`, in seconds since the epoch.
 * Where a browser makes no keys, the ones that RFC 7515 and RFC 7517 print, without tokens.
 */
export async function exampleRotation(now: number): Promise<Pick<RotationGiven, 'earlier' | 'later' | 'tokens'>> {
  try {
    const [old, current, next] = await Promise.all(
      ['key-2026-05', 'key-2026-08', 'key-2026-11'].map((kid) => makeKey(kid)),
    )
    if (!old || !current || !next) return printed()
    const claims = { iss: 'https://id.example.com', iat: now, exp: now + 1800 }
    const signed = [old, old, current, next].map((key, index) =>
      mint(key, { alg: 'ES256', kid: key.jwk['kid'] }, { ...claims, sub: `user-${index + 1}` }),
    )
    const tokens = (await Promise.all(signed)).join('\n')
    return { earlier: side(keySetOf(old, current)), later: side(keySetOf(current, next)), tokens }
  } catch {
    return printed()
  }
}

function printed() {
  const { a, b, c } = sample
  return {
    earlier: side(JSON.stringify(setOf(c, a), null, 2)),
    later: side(JSON.stringify(setOf(a, b), null, 2)),
    tokens: '',
  }
}

const side = (text: string) => ({ text, source: null })
