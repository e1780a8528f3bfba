import type {
  JsonArray,
  JsonLiteral,
  JsonMember,
  JsonNode,
  JsonNumber,
  JsonObject,
  JsonReading,
  JsonRemark,
} from './json-node'
import { isExactNumber } from './json-number'
import { pointerTo } from './json-place'
import { JsonScanner, Stop } from './json-scanner'
import { quote } from './wording'

/** Deeper nesting than this is refused, so that no input can exhaust the stack. */
export const DEPTH_LIMIT = 512

/**
 * In characters. Of remarks with a longer pointer only a few are kept, because the pointers of many below one long name
 * would be as large as the square of the text. Every other is kept: none can be hidden behind a crowd.
 */
export const LONG_POINTER = 256
const LONG_POINTERS_KEPT = 100

/**
 * Reads JSON (RFC 8259), accepting exactly what JSON.parse accepts up to 512 levels, and keeping what JSON.parse
 * loses: the place and source of every value, member order, duplicates and numbers that a double cannot hold.
 * Never throws.
 */
export function readJson(text: string): JsonReading {
  const reader = new JsonReader(text)
  try {
    return { state: 'whole', text, root: reader.document(), remarks: reader.remarks }
  } catch (error) {
    if (error instanceof Stop) return { state: 'unreadable', text, fault: { at: error.at, message: error.message } }
    throw error
  }
}

function hasMember(members: readonly JsonMember[], name: string): boolean {
  for (const member of members) if (member.name === name) return true
  return false
}

const QUOTE = 0x22
const prototypeNames = new Set(['__proto__', 'constructor', 'prototype'])
const SHORTEST_PROTOTYPE = '__proto__'.length

/** The places of an object at which the last name is held. */
const MOST_NAMES = 32

/** An object whose end was not reached yet. */
interface OpenObject {
  readonly members: JsonMember[]
  seen?: Set<string>
}

/** Stands for a value until that is read. */
const noValue: JsonLiteral = { type: 'literal', start: 0, end: 0, value: null }

/** Reads one text. What is wrong with it is thrown as a `Stop`. */
export class JsonReader extends JsonScanner {
  readonly remarks: JsonRemark[] = []
  private longPointers = 0
  private readonly lastNames: string[] = []
  protected readonly path: (string | number)[] = []
  /** Half a pair stands in the text itself or is escaped; asked once, not of each of thousands of strings. */
  private readonly mayBeIllFormed = !this.text.isWellFormed() || this.text.includes('\\u')

  document(): JsonNode {
    this.space()
    return this.whole(this.value(0))
  }

  /** The root, once nothing follows it. */
  protected whole(root: JsonNode): JsonNode {
    this.space()
    if (this.at < this.text.length) this.stop('the end of the text')
    return root
  }

  protected value(depth: number): JsonNode {
    const start = this.at
    switch (this.text.charCodeAt(start)) {
      case 0x7b:
        return this.object(depth + 1)
      case 0x5b:
        return this.array(depth + 1)
      case QUOTE: {
        const value = this.string()
        if (this.mayBeIllFormed && !value.isWellFormed()) this.remark('lone_surrogate', start, this.at)
        return { type: 'string', start, end: this.at, value }
      }
      case 0x74:
        return this.literal('true', true)
      case 0x66:
        return this.literal('false', false)
      case 0x6e:
        return this.literal('null', null)
      default:
        return this.number()
    }
  }

  private object(depth: number): JsonObject {
    const start = this.open(depth)
    const open: OpenObject = { members: [] }
    if (!this.closes(0x7d))
      do this.member(open).value = this.value(depth)
      while (this.goesOn(0x7d, '}'))
    return { type: 'object', start, end: this.at, members: open.members }
  }

  private array(depth: number): JsonArray {
    const start = this.open(depth)
    const items: JsonNode[] = []
    if (!this.closes(0x5d))
      do {
        this.path.push(items.length)
        items.push(this.value(depth))
      } while (this.goesOn(0x5d, ']'))
    return { type: 'array', start, end: this.at, items }
  }

  /** Reads a member's name and its colon; the value is the caller's to read next. */
  protected member(open: OpenObject): { value: JsonNode } {
    const { members } = open
    const nameStart = this.at
    if (this.text.charCodeAt(nameStart) !== QUOTE)
      this.stop(members.length ? 'a member name in double quotes' : 'a member name in double quotes, or }')
    const name = this.name(members.length)
    const nameEnd = this.at
    this.path.push(name)
    if (members.length >= 8) open.seen ??= new Set(members.map((member) => member.name))
    if (open.seen ? open.seen.has(name) : hasMember(members, name)) this.remark('duplicate_member', nameStart, nameEnd)
    open.seen?.add(name)
    // Hashing every name takes as long as reading it.
    if (name.length >= SHORTEST_PROTOTYPE && prototypeNames.has(name))
      this.remark('prototype_member', nameStart, nameEnd)
    if (this.mayBeIllFormed && !name.isWellFormed()) this.remark('lone_surrogate', nameStart, nameEnd)
    this.space()
    if (this.text.charCodeAt(this.at) !== 0x3a) this.stop(`a colon after the name ${quote(name)}`)
    this.at++
    this.space()
    const member = { name, nameStart, nameEnd, value: noValue as JsonNode }
    members.push(member)
    return member
  }

  /** Nearly always it is that of the last object's member at this place, and then the same string. */
  private name(place: number): string {
    const start = this.at + 1
    const last = this.lastNames[place]
    if (
      last !== undefined &&
      this.text.startsWith(last, start) &&
      this.text.charCodeAt(start + last.length) === QUOTE
    ) {
      this.at = start + last.length + 1
      return last
    }
    const name = this.string()
    // What was escaped does not stand in the text as it reads.
    if (place < MOST_NAMES && name.length === this.at - 1 - start) this.lastNames[place] = name
    return name
  }

  /** After a value: whether another follows it before the bracket. */
  protected goesOn(bracket: number, sign: string): boolean {
    this.path.pop()
    this.space()
    if (this.closes(bracket)) return false
    if (this.text.charCodeAt(this.at) !== 0x2c) this.stop(`a comma or ${sign}`)
    this.at++
    this.space()
    return true
  }

  protected open(depth: number): number {
    if (depth > DEPTH_LIMIT) throw new Stop(this.at, `Nested more than ${DEPTH_LIMIT} levels deep; expected fewer.`)
    const start = this.at++
    this.space()
    return start
  }

  private number(): JsonNumber {
    const start = this.at
    const whole = this.shortInteger(start)
    if (whole !== null) return whole
    const source = this.numberSource()
    const value = Number(source)
    if (!Number.isFinite(value)) this.remark('non_finite_number', start, this.at)
    else if (!isExactNumber(source, value)) this.remark('inexact_number', start, this.at)
    return { type: 'number', start, end: this.at, value }
  }

  /** Nearly every number is one: digits that a double holds exactly, with nothing behind them that belongs to it. */
  private shortInteger(start: number): JsonNumber | null {
    const { text } = this
    let value = 0
    let at = start
    for (; at - start < 15; at++) {
      const digit = text.charCodeAt(at) - 0x30
      if (!(digit >= 0 && digit <= 9)) break
      value = value * 10 + digit
    }
    const next = text.charCodeAt(at)
    const ends = next === 0x2c || next === 0x7d || next === 0x5d || next === 0x20 || next === 0x0a || next === 0x0d
    if (!ends || at === start || (at > start + 1 && text.charCodeAt(start) === 0x30)) return null
    this.at = at
    return { type: 'number', start, end: at, value }
  }

  private literal(word: string, value: true | false | null): JsonLiteral {
    const start = this.at
    for (const letter of word) {
      if (this.text[this.at] !== letter) this.stop(`the literal ${word}`)
      this.at++
    }
    return { type: 'literal', start, end: this.at, value }
  }

  private remark(kind: JsonRemark['kind'], start: number, end: number) {
    const length = this.path.reduce<number>((sum, step) => sum + String(step).length + 1, 0)
    if (length > LONG_POINTER && ++this.longPointers > LONG_POINTERS_KEPT) return
    this.remarks.push({ kind, pointer: pointerTo(this.path), start, end })
  }
}
