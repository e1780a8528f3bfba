import type { FoundToken } from '../intake/found-token'
import type { TokenOnSide } from './token-on-side'

/**
 * What a change of key sets does to one token. `breaks`: it verifies under the earlier set only; `starts`: under the later
 * only; `safe`: under both; `fails`: under neither; `unclear`: one side could not be checked.
 */
export type TokenFate = 'safe' | 'breaks' | 'starts' | 'fails' | 'unclear'

/** A token, and where it stands in its text. */
export type Place = Pick<FoundToken, 'token' | 'at'>

/** One token, looked up in both sets. */
export interface TokenOnSides {
  /** Start and end in the text it was found in, in UTF-16 units. */
  readonly at: Place['at']
  readonly kid: string | null
  readonly alg: string | null
  /** `exp`, in seconds since the epoch; null when there is none that can be read. */
  readonly expiresAt: number | null
  /** Against the clock given, clock skew allowed; null when it does not say. */
  readonly isExpired: boolean | null
  readonly before: TokenOnSide
  readonly after: TokenOnSide
  readonly fate: TokenFate
}

export const fateOf = (before: TokenOnSide, after: TokenOnSide): TokenFate => fates[before.verdict][after.verdict]

const fates: Readonly<Record<TokenOnSide['verdict'], Readonly<Record<TokenOnSide['verdict'], TokenFate>>>> = {
  verifies: { verifies: 'safe', fails: 'breaks', not_checked: 'unclear' },
  fails: { verifies: 'starts', fails: 'fails', not_checked: 'unclear' },
  not_checked: { verifies: 'unclear', fails: 'unclear', not_checked: 'unclear' },
}
