import { unpackTokens } from '../core/comparison/packed-tokens'
import { joinShares, type Share, type TokenWork, tryTokensOnSides } from '../core/comparison/tokens-on-sides'
import type { KeySet } from '../core/keys/key'
import type { Room } from './job'

/**
 * `tryTokensOnSides`, done by several: each finds the tokens of all the texts, which is quick, and tries its share of them.
 * What comes of it is the same. A share that is not brought back is tried here.
 */
export const sharingWith =
  ({ helpers }: Pick<Room, 'helpers'>): typeof tryTokensOnSides =>
  async (texts, before, after, work) => {
    const hands = isWorthSharing(texts, before, after) ? await helpers() : []
    const of = hands.length + 1
    const done: number[] = []
    const partOf = (part: number): TokenWork & { readonly share: Share } => {
      const onProgress = (own: number, total: number) => {
        done[part] = own
        work.onProgress?.(
          done.reduce((sum, one) => sum + one, 0),
          total,
        )
      }
      return { ...work, share: { part, of }, onProgress }
    }
    const tryHere = (part: number) => tryTokensOnSides(texts, before, after, partOf(part))
    const away = hands.map(async (hand, index) => {
      const { now, clockSkew, share, signal, onProgress } = partOf(index + 1)
      const given = { texts, before, after, now, clockSkew, share }
      try {
        return unpackTokens(await hand.work('tryTokens', given, { signal, onProgress }), [before, after])
      } catch {
        return tryHere(index + 1)
      }
    })
    return joinShares(await Promise.all([tryHere(0), ...away]))
  }

/** In characters: less is tried before another worker has started. */
const LETTERS = 200_000
/** In keys of both sets: more take longer to hand over than the tokens may take. */
const KEYS = 2_000

function isWorthSharing(texts: readonly string[], ...sets: readonly (KeySet | null)[]): boolean {
  const letters = texts.reduce((sum, { length }) => sum + length, 0)
  const keys = sets.reduce((sum, set) => sum + (set?.keys.length ?? 0), 0)
  return letters >= LETTERS && keys <= KEYS
}
