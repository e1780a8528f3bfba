import { nameOf, placeOf } from './json-place'

/** Where reading stops: the one exception of the JSON reader, caught by `readJson`. */
export class Stop extends Error {
  readonly at: number
  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
const numberShape = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** The characters of a JSON text one after the other: white space, strings and numbers, and what is wrong with them. */
export class JsonScanner {
  readonly text: string
  protected at = 0

  constructor(text: string) {
    this.text = text
  }

  protected space() {
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
      this.at++
    }
  }

  protected closes(bracket: number): boolean {
    if (this.text.charCodeAt(this.at) !== bracket) return false
    this.at++
    return true
  }

  protected string(): string {
    const { text } = this
    const start = ++this.at
    let value = ''
    let plainFrom = start
    let at = start
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === QUOTE) {
        this.at = at + 1
        return plainFrom === start ? text.slice(start, at) : value + text.slice(plainFrom, at)
      }
      if (code >= 0x20 && code !== BACKSLASH) at++
      else {
        this.at = at
        if (code !== BACKSLASH) this.stopInString(start)
        value += text.slice(plainFrom, at) + this.escape()
        plainFrom = at = this.at
      }
    }
  }

  private stopInString(start: number): never {
    if (this.at < this.text.length) this.stop('an escape such as \\n; control characters cannot stand in a string')
    throw new Stop(
      this.at,
      `The text ends inside the string that begins at character ${start}; expected a closing quote.`,
    )
  }

  private escape(): string {
    const letter = this.text.charAt(++this.at)
    if (letter === 'u') {
      const digits = this.text.slice(this.at + 1, this.at + 5)
      if (!/^[\da-f]{4}$/i.test(digits)) {
        this.at += 1 + digits.search(/[^\da-f]|$/i)
        this.stop('four hexadecimal digits after \\u')
      }
      this.at += 5
      return String.fromCharCode(Number.parseInt(digits, 16))
    }
    const character = escapes[letter]
    if (letter === '' || character === undefined) this.stop('one of " \\ / b f n r t u after the backslash')
    this.at++
    return character as string
  }

  /** The source of the number that begins here. */
  protected numberSource(): string {
    const start = this.at
    numberShape.lastIndex = start
    const source = numberShape.exec(this.text)?.[0]
    if (source === undefined) {
      if (this.text[start] !== '-') this.stop('a value')
      this.at++
      this.stop('a digit after the minus')
    }
    this.at += (source as string).length
    this.refuseLooseNumber(source as string)
    return source as string
  }

  /** Says what is wrong where a number goes on in a way that JSON does not allow: 01, 1., 1e. */
  private refuseLooseNumber(source: string) {
    const next = this.text.charAt(this.at)
    if (/\d/.test(next)) this.stop('no digit after a leading zero')
    if (next === '.' && !/[.eE]/.test(source)) {
      this.at++
      this.stop('a digit after the decimal point')
    }
    if (/[eE]/.test(next) && !/[eE]/.test(source)) {
      this.at++
      if (/[+-]/.test(this.text.charAt(this.at))) this.at++
      this.stop('a digit in the exponent')
    }
  }

  protected stop(expected: string): never {
    const point = this.text.codePointAt(this.at)
    const found = point === undefined ? 'The text ends' : `Found ${nameOf(point)}`
    throw new Stop(this.at, `${found} at ${placeOf(this.text, this.at)}; expected ${expected}.`)
  }
}
