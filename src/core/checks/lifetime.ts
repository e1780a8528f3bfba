import type { TokenKind } from '../policy/token-kind'
import { YEAR_2000, YEAR_2100 } from './milliseconds'
import type { ClaimsSubject } from './subjects'
import { timeOf } from './time-claims'

export interface Lifetime {
  /** From iat, or without one from nbf, to exp. */
  readonly seconds: number
  readonly from: 'iat' | 'nbf'
  readonly kind: TokenKind | null
}

/** How long the token lives; null where it does not say, or where TIME_IMPLAUSIBLE says that a time means “never”. */
export function lifetimeOf({ claims, kind }: ClaimsSubject): Lifetime | null {
  const exp = timeOf(claims, 'exp')
  const iat = timeOf(claims, 'iat')
  const start = iat ?? timeOf(claims, 'nbf')
  if (exp === null || start === null || start < YEAR_2000 || exp > YEAR_2100) return null
  return { seconds: exp - start, from: iat === null ? 'nbf' : 'iat', kind: kind?.kind ?? null }
}
