import { type PackedTokens, packTokens } from '../../core/comparison/packed-tokens'
import { type Share, tryTokensOnSides } from '../../core/comparison/tokens-on-sides'
import type { KeySet } from '../../core/keys/key'
import type { Job } from '../job'

export interface TokensGiven {
  readonly texts: readonly string[]
  readonly before: KeySet | null
  readonly after: KeySet | null
  readonly now: number
  readonly clockSkew: number
  readonly share: Share
}

/** One share of many tokens, tried for someone who tries the others. */
const tryTokens: Job<TokensGiven, PackedTokens> = async ({ texts, before, after, ...given }, work) =>
  packTokens(await tryTokensOnSides(texts, before, after, { ...given, ...work }), [before, after])
export default tryTokens
