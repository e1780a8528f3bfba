/** Lines of a text, or what stands for one that is not needed. */
export type Lines = string | false | null | readonly Lines[]

/** The lines one after the other, without those that are not needed; an empty text is an empty line. */
export function lines(...all: readonly Lines[]): readonly string[] {
  return all.flatMap((one) => (one === false || one === null ? [] : typeof one === 'string' ? [one] : lines(...one)))
}

/** Every line further in by this many spaces; empty ones stay empty. */
export function indented(by: number, ...all: readonly Lines[]): readonly string[] {
  return lines(...all).map((line) => (line === '' ? '' : ' '.repeat(by) + line))
}

/** The text of a file: its lines, and a line feed at the end. */
export function file(...all: readonly Lines[]): string {
  return `${lines(...all).join('\n')}\n`
}
