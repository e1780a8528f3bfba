import { unpackTokens } from '../core/comparison/packed-tokens'
import { openBench, type TokenBench, type Trial } from '../core/comparison/token-bench'
import { restingBench, type TokenWork } from '../core/comparison/tokens-on-sides'
import type { Hand } from './give-orders'
import type { Room, Work } from './job'

/** Benches at which others try tokens: what comes of it is the same. What is not brought back is tried here. */
export const benchesOf =
  ({ helpers }: Pick<Room, 'helpers'>, work: Work): NonNullable<TokenWork['helpers']> =>
  async (all, trial) => {
    const letters = all.reduce((sum, { token }) => sum + token.length, 0)
    const keys = (trial.before?.keys.length ?? 0) + (trial.after?.keys.length ?? 0)
    if (letters < LETTERS || keys > KEYS) return []
    const own = restingBench(openBench(trial), work)
    return (await helpers()).map((hand) => benchOf(hand, trial, own, work))
  }

/** Calls others who will be wanted for the tokens of these texts: until they are there, the sets are read and tokens found. */
export function callHelpers({ helpers }: Pick<Room, 'helpers'>, texts: string | readonly string[]): void {
  const letters = typeof texts === 'string' ? texts.length : texts.reduce((sum, { length }) => sum + length, 0)
  if (letters >= LETTERS) void helpers()
}

/** In characters: less is tried before another worker has started. */
const LETTERS = 200_000
/** In keys of both sets: more take longer to hand over than the tokens may take. */
const KEYS = 2_000

let last = 0

/** The first order brings the sets, and every order names them: others may be on the bench by then. */
function benchOf(hand: Hand, trial: Trial, own: TokenBench, { signal }: Work): TokenBench {
  const number = ++last
  let opening: Trial | null = trial
  return async (places) => {
    const given = { number, opening, tokens: places.map(({ token }) => token) }
    opening = null
    try {
      return unpackTokens(await hand.work('tryTokens', given, { signal }), places, [trial.before, trial.after])
    } catch {
      return own(places)
    }
  }
}
