import type { ScannedToken } from './scan-token'
import type { Surroundings, Wrapped, Wrapping } from './wrapping'

/** How far around a token a wrapping is looked for, in characters: it keeps the reading linear. */
const REACH = 200

/** Tells, token by token in order, what each was taken out of. */
export function placeTeller(text: string, wrappings: readonly Wrapping[]): (found: ScannedToken) => Wrapped {
  const opening = text.slice(0, REACH)
  let ink: readonly [number, number] | undefined
  let earlier = ''
  let gapStart = 0
  return ({ start, end }) => {
    const gap = text.slice(Math.max(gapStart, start - REACH), start)
    const before = (gap.length < REACH ? earlier + gap : gap).slice(-REACH)
    earlier = `${before}…`
    gapStart = end
    const told = recogniseAll({ before, after: text.slice(end, end + REACH), opening }, wrappings)
    ink ??= inkOf(text)
    const alone = start <= ink[0] && end >= ink[1]
    return alone || told.within !== '' ? told : { ...told, within: 'a longer text' }
  }
}

function recogniseAll(around: Surroundings, wrappings: readonly Wrapping[]): Wrapped {
  const layers = new Map<Wrapping['layer'], Wrapped>()
  for (const { layer, recognise } of wrappings) {
    const wrapped = layers.has(layer) ? null : recognise(around)
    if (wrapped) layers.set(layer, wrapped)
  }
  const all = [...layers.values()]
  return { within: all.find(({ within }) => within !== '')?.within ?? '', stripped: all.flatMap((one) => one.stripped) }
}

/** The text without quotes, brackets, white space and full stops at its ends. */
function inkOf(text: string): readonly [number, number] {
  let start = 0
  while (start < text.length && edge.test(text.charAt(start))) start++
  let end = text.length
  while (end > start && edge.test(text.charAt(end - 1))) end--
  return [start, end]
}

const edge = /[\s\u00ad\u200b-\u200f\u2060"'`“”„«»‘’‚‹›<>()[\]{},;.\\]/
