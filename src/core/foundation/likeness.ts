/**
 * How alike a name is to another, from 0, nothing in common, to 1 (the Sørensen–Dice coefficient of their pairs of
 * letters): `likenessTo(one)(other)`.
 */
export function likenessTo(one: string): (other: string) => number {
  const a = pairsOf(one)
  return (other) => {
    const b = pairsOf(other)
    let shared = 0
    for (const pair of a) if (b.has(pair)) shared++
    return (2 * shared) / (a.size + b.size)
  }
}

/** No name that people choose among is half as long. */
const LONGEST = 64

/** Every two neighbouring letters, the ends of the word among them. */
function pairsOf(name: string): ReadonlySet<string> {
  const framed = `_${name.slice(0, LONGEST)}_`
  return new Set(Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2)))
}
