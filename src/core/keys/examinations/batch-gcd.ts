import { gcd } from './big-number'
import type { Pace } from './pace'

/** A pair of places in the list of moduli. */
export type Pair = readonly [number, number]

/** What all moduli compared may have together, in bits: 512 keys of 2048 bits. Those beyond are not compared. */
export const MOST_BITS = 512 * 2048

/**
 * Pairs of moduli that have a prime in common, so many that each such modulus stands in one, but at most 50. All must differ.
 *
 * Each modulus is held against the product of all others at once (Bernstein's batch gcd), by blocks, so that no number
 * grows so long that one operation holds the thread.
 */
export async function findSharedFactors(moduli: readonly bigint[], bits: number, pace: Pace): Promise<readonly Pair[]> {
  const blocks = await blocksOf(moduli, Math.max(1, Math.floor(BLOCK_BITS / bits)), pace)
  const pairs: Pair[] = []
  const named = new Set<number>()
  let first = 0
  for (const [at, block] of blocks.entries()) {
    const whole = productOf(block)
    // Modulo each modulus the product of the block's others is what is left of this sum of products, each without one.
    let others = block.sum
    for (const later of blocks.slice(at + 1)) {
      others = (others * productOf(later)) % whole
      await pace(PRODUCT)
    }
    const rests = await restsOf(block, others, pace)
    for (const [i, rest] of rests.entries()) {
      const modulus = block.levels[0]?.[i] as bigint
      const factor = gcd(modulus, rest)
      await pace(DIVISOR)
      if (factor === 1n) continue
      const one = first + i
      for (let other = one + 1; other < moduli.length && pairs.length < MOST_PAIRS; other++) {
        // A pair that names neither for the first time says nothing new.
        if (named.has(one) && named.has(other)) continue
        if (gcd(factor, moduli[other] as bigint) !== 1n) {
          pairs.push([one, other])
          named.add(one).add(other)
        }
        await pace(DIVISOR)
      }
    }
    first += rests.length
  }
  return pairs
}

const MOST_PAIRS = 50
const MOST_IN_BLOCK = 64
const BLOCK_BITS = MOST_IN_BLOCK * 2048

// Microseconds: a product of two blocks modulo a third, and a greatest common divisor of two moduli.
const PRODUCT = 5_000
const DIVISOR = 250

interface Block {
  /** The moduli, then the products of two neighbours each, up to the product of all. */
  readonly levels: readonly (readonly bigint[])[]
  /** The products of all but one, added up. */
  readonly sum: bigint
}

const productOf = ({ levels }: Block) => levels.at(-1)?.[0] as bigint

async function blocksOf(moduli: readonly bigint[], size: number, pace: Pace): Promise<readonly Block[]> {
  const blocks: Block[] = []
  for (let start = 0; start < moduli.length; start += size)
    blocks.push(await blockOf(moduli.slice(start, start + size), pace))
  return blocks
}

async function blockOf(moduli: readonly bigint[], pace: Pace): Promise<Block> {
  const levels: (readonly bigint[])[] = [moduli]
  let sums = moduli.map(() => 1n)
  for (let level = moduli; level.length > 1; levels.push(level)) {
    const [below, sumsBelow] = [level, sums]
    const half = { length: Math.ceil(below.length / 2) }
    sums = Array.from(half, (_, i) => {
      const [left, right] = [below[2 * i] as bigint, below[2 * i + 1]]
      const sum = sumsBelow[2 * i] as bigint
      return right === undefined ? sum : sum * right + (sumsBelow[2 * i + 1] as bigint) * left
    })
    level = Array.from(half, (_, i) => (below[2 * i] as bigint) * (below[2 * i + 1] ?? 1n))
    await pace((PRODUCT * moduli.length) / MOST_IN_BLOCK)
  }
  return { levels, sum: sums[0] ?? 1n }
}

/** What a number leaves modulo each modulus of the block. */
async function restsOf({ levels }: Block, number: bigint, pace: Pace): Promise<readonly bigint[]> {
  let rests: readonly bigint[] = [number]
  for (const level of levels.toReversed()) {
    const above = rests
    rests = level.map((product, i) => (above[above.length === level.length ? i : i >> 1] as bigint) % product)
    await pace((PRODUCT / 2) * (level.length / MOST_IN_BLOCK + 0.5))
  }
  return rests
}
