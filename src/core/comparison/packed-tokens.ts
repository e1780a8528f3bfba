import type { KeySet } from '../keys/key'
import { fateOf, type Place, type TokenOnSides } from './token-fate'
import type { TokenOnSide } from './token-on-side'

/** Tokens that were tried, in a few large pieces: thousands of small ones take about as long to hand over as to try. */
export interface PackedTokens {
  /** Of each token six: `exp` or NaN, whether it is expired or -1, then the places of its kid, alg and answers. */
  readonly numbers: Float64Array<ArrayBuffer>
  /** The kids and algorithms. */
  readonly words: readonly (string | null)[]
  /** What was answered on each side. */
  readonly answers: readonly [readonly PackedAnswer[], readonly PackedAnswer[]]
}

/** With the place of the key in the set of its side, -1 for none. */
type PackedAnswer = Omit<TokenOnSide, 'key'> & { readonly key: number }

type Sets = readonly [KeySet | null, KeySet | null]

const EACH = 6

/** Packs what came of trying tokens on these two sets. */
export function packTokens(tokens: readonly TokenOnSides[], sets: Sets): PackedTokens {
  const numbers = new Float64Array(tokens.length * EACH)
  const words = numbering<string | null>()
  const answers = [numbering<TokenOnSide>(), numbering<TokenOnSide>()] as const
  for (const [index, { kid, alg, expiresAt, isExpired, before, after }] of tokens.entries()) {
    const places = [words.placeOf(kid), words.placeOf(alg), answers[0].placeOf(before), answers[1].placeOf(after)]
    numbers.set([expiresAt ?? Number.NaN, isExpired === null ? -1 : Number(isExpired), ...places], index * EACH)
  }
  const [first, second] = answers
  return { numbers, words: words.all, answers: [packAnswers(first.all, sets[0]), packAnswers(second.all, sets[1])] }
}

function packAnswers(answers: readonly TokenOnSide[], set: KeySet | null): readonly PackedAnswer[] {
  const places = new Map(set?.keys.map((key, place) => [key, place]))
  return answers.map(({ key, ...rest }) => ({ ...rest, key: key ? (places.get(key) ?? -1) : -1 }))
}

/** The same tokens again, which stood at these places. `sets` are those that they were tried on. */
export function unpackTokens(packed: PackedTokens, places: readonly Place[], sets: Sets): readonly TokenOnSides[] {
  const { numbers, words, answers } = packed
  const [first, second] = [unpackAnswers(answers[0], sets[0]), unpackAnswers(answers[1], sets[1])]
  return places.map(({ at }, index) => {
    const from = index * EACH
    const [exp = 0, expired = 0, kid = 0, alg = 0, earlier = 0, later = 0] = numbers.subarray(from, from + EACH)
    const [before, after] = [first[earlier] as TokenOnSide, second[later] as TokenOnSide]
    return {
      at,
      kid: words[kid] ?? null,
      alg: words[alg] ?? null,
      expiresAt: Number.isNaN(exp) ? null : exp,
      isExpired: expired < 0 ? null : expired === 1,
      before,
      after,
      fate: fateOf(before, after),
    }
  })
}

const unpackAnswers = (answers: readonly PackedAnswer[], set: KeySet | null): readonly TokenOnSide[] =>
  answers.map(({ key, ...rest }) => ({ ...rest, key: set?.keys[key] ?? null }))

/** A list of things without repetition. */
function numbering<T>() {
  const places = new Map<T, number>()
  const all: T[] = []
  return {
    all,
    placeOf: (one: T): number => {
      const known = places.get(one)
      if (known !== undefined) return known
      places.set(one, all.length)
      return all.push(one) - 1
    },
  }
}
