/** Longer texts are held aside: laying out a megabyte in a text box costs half a second for each key. */
export const SHOWN_LIMIT = 6_000
const HEAD = 1_500
const TAIL = 500

/** A text as the box shows it, with what is held aside for each marker in it. */
export interface LongText {
  readonly shown: string
  readonly held: ReadonlyMap<string, string>
}

/** Holds the middle of a long text aside and puts a marker in its place; short texts stay as they are. */
export function elide(text: string, held: ReadonlyMap<string, string> = new Map()): LongText {
  if (text.length <= SHOWN_LIMIT) return { shown: text, held }
  const start = wholeCharacter(text, HEAD)
  const end = wholeCharacter(text, text.length - TAIL)
  const middle = text.slice(start, end)
  const marker = freeMarker(middle.length, text, held)
  return { shown: text.slice(0, start) + marker + text.slice(end), held: new Map(held).set(marker, middle) }
}

/** The whole text: every marker that still stands is replaced by what it holds. */
export function restore({ shown, held }: LongText): string {
  let text = shown
  for (const [marker, middle] of held) text = text.replaceAll(marker, () => middle)
  return text
}

/** Where an offset of the whole text stands in the shown text; what is held aside is at its marker. */
export function shownAt({ shown, held }: LongText, at: number): number {
  let [passed, whole] = [0, 0]
  for (const { marker, middle, index } of markersIn(shown, held)) {
    whole += index - passed
    if (at < whole) return index - (whole - at)
    passed = index + marker.length
    whole += middle.length
    if (at < whole) return index
  }
  return passed + (at - whole)
}

function markersIn(shown: string, held: ReadonlyMap<string, string>) {
  const found = [...held].flatMap(([marker, middle]) => {
    const index = shown.indexOf(marker)
    return index < 0 ? [] : [{ marker, middle, index }]
  })
  return found.sort((a, b) => a.index - b.index)
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}

function freeMarker(length: number, text: string, held: ReadonlyMap<string, string>): string {
  for (let number = held.size + 1; ; number++) {
    const marker = `⟪ ${number > 1 ? `${number}: ` : ''}${length.toLocaleString('en')} characters are held here ⟫`
    if (!held.has(marker) && !text.includes(marker)) return marker
  }
}
