import { count } from '../../foundation/wording'
import { align, bothKids, type NearMissRule } from '../near-miss-rule'

/** Longer kids are not compared: a slip of the finger is no cause there. */
const LONGEST = 256

/** A guess, for kids of one issuer are often alike: asked only when no other rule explains any key. */
export default {
  reason: 'EDIT_DISTANCE',
  explains: (kid, key) => {
    if (key.kid === null || kid.length > LONGEST || key.kid.length > LONGEST) return null
    // Keys are numbered and dated: a kid that differs in its digits alone names another key, and is no slip.
    if (kid.replace(/\d/g, '') === key.kid.replace(/\d/g, '')) return null
    const shorter = Math.min(kid.length, key.kid.length)
    const distance = editDistance(kid, key.kid, shorter >= 12 ? 2 : 1)
    // Two kids of one character are always one apart; something must be in common.
    if (distance === null || distance >= shorter) return null
    return {
      explanation: `A guess: ${bothKids(kid, key.kid).replace('T', 't')} are ${count(distance, 'character')} apart.`,
      change: align(kid, key.kid),
    }
  },
} satisfies NearMissRule

/**
 * How many characters were inserted, left out, replaced or swapped with their neighbour (Damerau–Levenshtein, each place
 * edited once), or null when it is more than `most`. Only a band of the table is filled, and only between the
 * first and the last difference.
 */
function editDistance(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null
  const [a, b] = withoutSharedEnds(one, other)
  let twoBack: number[] = []
  let oneBack = Array.from({ length: Math.min(b.length, most) + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(0, i - most)
    // The columns before the band are filled, so that the index stays the column and the array stays dense.
    const row = Array.from({ length: from }, () => Number.POSITIVE_INFINITY)
    let least = i
    for (let j = from; j <= Math.min(b.length, i + most); j++) {
      let best = j === 0 ? i : at(oneBack, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      best = Math.min(best, at(oneBack, j) + 1, at(row, j - 1) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(twoBack, j - 2) + 1)
      row.push(best)
      least = Math.min(least, best)
    }
    if (least > most) return null
    twoBack = oneBack
    oneBack = row
  }
  const distance = at(oneBack, b.length)
  return distance > most ? null : distance
}

/** The two texts from their first difference to their last. */
function withoutSharedEnds(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}

/** A place outside the band is farther than any that counts. */
const at = (row: readonly number[], j: number) => row[j] ?? Number.POSITIVE_INFINITY
