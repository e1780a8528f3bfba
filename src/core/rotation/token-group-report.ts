import type { TokenFate, TokenOnSides } from '../comparison/token-fate'
import type { RotationTokenGroup } from './rotation-report'

/** Tokens counted by kid. */
export function groupReport(tokens: readonly TokenOnSides[]): readonly RotationTokenGroup[] {
  const groups = new Map<string | null, TokenOnSides[]>()
  for (const token of tokens) {
    const group = groups.get(token.kid)
    if (group) group.push(token)
    else groups.set(token.kid, [token])
  }
  return [...groups].map(([kid, group]) => groupOf(kid, group))
}

function groupOf(kid: string | null, group: readonly TokenOnSides[]): RotationTokenGroup {
  const fates: Record<TokenFate, number> = { safe: 0, breaks: 0, starts: 0, fails: 0, unclear: 0 }
  let [expired, breaking] = [0, 0]
  let last: number | null = Number.NEGATIVE_INFINITY
  for (const { fate, isExpired, expiresAt } of group) {
    fates[fate]++
    if (isExpired === true) expired++
    else if (fate === 'breaks') breaking++
    last = last === null || expiresAt === null ? null : Math.max(last, expiresAt)
  }
  return { kid, tokens: group.length, expired, fates, breaking, last_expires_at: last }
}
