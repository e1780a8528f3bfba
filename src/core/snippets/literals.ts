/**
 * A text as a literal of a language. The values are whatever somebody typed: nothing in one may end its literal, and what
 * cannot be seen, or turns the order of what can, is written as an escape. Lone surrogates are not expected.
 */
export type Literal = (text: string) => string

/** In single quotes. */
export const javascript: Literal = quoted("'", (point) => `\\u{${point.toString(16)}}`)

/** In double quotes. */
export const python: Literal = quoted('"', shortOrLong)

/** In double quotes: of C# too, `\U` has eight digits. */
export const csharp: Literal = quoted('"', shortOrLong)

/** In double quotes, as YAML 1.2 §7.3.1 has it. */
export const yaml: Literal = quoted('"', shortOrLong)

/**
 * In double quotes. Java reads `\u` before anything else (JLS §3.3), so that of a line feed would be a line feed: what is
 * below U+0080 is written in octal.
 */
export const java: Literal = quoted('"', (point, units) =>
  point < 0x80
    ? `\\${point.toString(8).padStart(3, '0')}`
    : [...units].map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`).join(''),
)

/** Several texts, as they stand between the brackets of a list. */
export function several(literal: Literal, texts: readonly string[]): string {
  return texts.map(literal).join(', ')
}

function quoted(mark: string, escape: (point: number, units: readonly string[]) => string): Literal {
  return (text) => {
    const inside = text.replace(/[\p{C}\p{Z}"'\\]/gu, (character) => {
      if (character === ' ') return character
      if (character === '\\' || character === mark) return `\\${character}`
      if (character === '"' || character === "'") return character
      return escape(character.codePointAt(0) as number, character.split(''))
    })
    return mark + inside + mark
  }
}

function shortOrLong(point: number): string {
  return point > 0xffff ? `\\U${hex(point, 8)}` : `\\u${hex(point, 4)}`
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0')
}
