import type { TokenFate, TokenOnSides } from '../comparison/token-fate'

/** Tokens of one kid to which the same happens. */
export interface TokenGroup {
  readonly kid: string | null
  /** One or more, in the order in which they were found. */
  readonly tokens: readonly TokenOnSides[]
  /** When the last of them expires, in seconds since the epoch; null when one of them never does. */
  readonly lastExpiresAt: number | null
}

/** The tokens of one fate, by kid. */
export function groupTokens(
  tokens: readonly TokenOnSides[],
  fate: TokenFate,
  isMeant: (token: TokenOnSides) => boolean = () => true,
): readonly TokenGroup[] {
  const groups = new Map<string | null, TokenOnSides[]>()
  for (const token of tokens) {
    if (token.fate !== fate || !isMeant(token)) continue
    const group = groups.get(token.kid)
    if (group) group.push(token)
    else groups.set(token.kid, [token])
  }
  return [...groups].map(([kid, group]) => ({ kid, tokens: group, lastExpiresAt: lastOf(group) }))
}

/** Whether a token is still of use, as far as it says. */
export const isInFlight = ({ isExpired }: TokenOnSides): boolean => isExpired !== true

/** When the last of the tokens expires; null when one of them does not say. */
function lastOf(tokens: readonly TokenOnSides[]): number | null {
  let last: number | null = null
  for (const { expiresAt } of tokens) {
    if (expiresAt === null) return null
    last = last === null || expiresAt > last ? expiresAt : last
  }
  return last
}
