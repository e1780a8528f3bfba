import type { SeenToken } from '../../core/beside/beside'
import { whenCleared } from '../session'

/** Enough for an afternoon of tokens. */
const MOST = 200

/** Verified tokens that were looked at in this tab, the latest first; of each its jti and a hash. Clear forgets them. */
let seen: readonly SeenToken[] = []
let stopListening: (() => void) | null = null

/** The tokens seen so far. Nobody waits for a change of it: a token is held against those before it. */
export const seenTokens = (): readonly SeenToken[] => seen

/** Takes up a token that verified. */
export function remember(token: SeenToken): void {
  if (seen.some(({ issuer, digest }) => issuer === token.issuer && digest === token.digest)) return
  seen = [token, ...seen].slice(0, MOST)
  stopListening ??= whenCleared(forget)
}

function forget() {
  seen = []
  stopListening?.()
  stopListening = null
}
