import { type PackedTokens, packTokens } from '../../core/comparison/packed-tokens'
import { openBench, type Trial } from '../../core/comparison/token-bench'
import { restingBench } from '../../core/comparison/tokens-on-sides'
import type { Job } from '../job'

export interface TokensGiven {
  /** The number of the trial. */
  readonly number: number
  /** The trial, when it is named for the first time. */
  readonly opening: Trial | null
  readonly tokens: readonly string[]
}

/** Some of many tokens, tried for someone who tries others meanwhile. */
const tryTokens: Job<TokensGiven, PackedTokens> = async ({ number, opening, tokens }, work, room) => {
  if (opening) room.trial = { number, trial: opening, bench: openBench(opening) }
  // Not those of the trial that is at hand: whoever asks tries them then.
  if (room.trial?.number !== number) throw new Error('The trial is over.')
  const { trial, bench } = room.trial
  const places = tokens.map((token) => ({ token, at: [0, token.length] as const }))
  return packTokens(await restingBench(bench, work)(places), [trial.before, trial.after])
}
export default tryTokens
