import { align, bothKids, type NearMissRule } from '../near-miss-rule'

/** Shorter beginnings are equal by accident. */
const LEAST = 6

export default {
  reason: 'TRUNCATED',
  explains: (kid, key) => {
    if (key.kid === null || !(begins(kid, key.kid) || begins(key.kid, kid))) return null
    const cut = kid.length < key.kid.length ? 'first' : 'second'
    return {
      explanation: `${bothKids(kid, key.kid)} begin alike: the ${cut} seems to be cut off.`,
      change: align(kid, key.kid),
    }
  },
} satisfies NearMissRule

function begins(short: string, long: string): boolean {
  const start = short.endsWith('…') ? short.slice(0, -1) : short.endsWith('...') ? short.slice(0, -3) : short
  return start.length >= LEAST && start.length < long.length && long.startsWith(start)
}
