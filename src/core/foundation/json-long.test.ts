import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEPTH_LIMIT, readJson } from './json'
import { nodesAt, sizeOf } from './json-access'
import { findLongLists, LONG_LIST } from './json-lists'
import { readLongJson } from './json-long'
import type { JsonNode, JsonReading } from './json-node'

const word = fc.constantFrom(
  ...['{', '}', '[', ']', ':', ',', '"', '\\', '"a"', '"__proto__"', 'null', 'tru', '0', '01', '-', '1.', '1e400', ' '],
  ...['\\u00e9', '\\ud800', '\\u12', '\\x', '\n', '\u0000', '\u00e9', '\ud800', '-0.5E+2', '12345678901234567890'],
)
const value = fc.oneof(fc.jsonValue({ stringUnit: 'binary' }), fc.jsonValue({ maxDepth: 6 }))
const gap = fc.constantFrom('', ' ', '\t')
const document = fc.tuple(value, gap).map(([one, space]) => JSON.stringify(one, null, space))
const damaged = (texts: fc.Arbitrary<string>) =>
  fc.tuple(texts, fc.nat(), fc.nat({ max: 3 }), word).map(([text, at, cut, put]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + put + text.slice(place + cut)
  })

/** With a list and an object of hundreds, at the top, beside other members and in another list. */
const long = fc
  .tuple(
    value,
    fc.array(fc.jsonValue({ maxDepth: 1 }), { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 195, max: 230 }),
    gap,
  )
  .map(([one, few, size, space]) => {
    const filler = 'f'.repeat(12_000 / size)
    const items = Array.from({ length: size }, (_, at) => few[at % few.length])
    const members = Object.fromEntries(items.map((item, at) => [at % 7 ? `m${at}` : `__${at}`, item]))
    return JSON.stringify({ one, items, two: [one, { members, filler: [filler.repeat(size)] }, items] }, null, space)
  })
  .map((text) => text.replace('"m1"', '"m2"').replace('"two"', '"one"'))

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Reads what was left unread, and leaves out how much that is. */
function settled(reading: JsonReading): unknown {
  if (reading.state === 'unreadable') return reading
  const { state, text, remarks } = reading
  return { state, text, remarks, root: settledNode(reading.root) }
}
function settledNode(node: JsonNode): unknown {
  const { type, start, end } = node
  if (type === 'array') return { type, start, end, items: node.items.map(settledNode) }
  if (type !== 'object') return node
  return { type, start, end, members: node.members.map((one) => ({ ...one, value: settledNode(one.value) })) }
}

describe('looking a text over', () => {
  test('tells JSON from what is none, as JSON.parse does', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((words) => words.join('')),
      document,
      damaged(document),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(findLongLists(text, DEPTH_LIMIT) !== null, text).toBe(isJson(text))
      }),
      { numRuns: 8_000 },
    )
  })

  test('tells them apart by any one character, wherever it stands', () => {
    for (let code = 0; code < 0x180; code++) {
      const sign = String.fromCharCode(code)
      const texts = [
        `"${sign}"`,
        `"\\${sign}"`,
        `"\\u00${sign}0"`,
        `[1${sign}]`,
        `[${sign}1]`,
        `[1.${sign}2]`,
        `{"a"${sign}1}`,
        `[]${sign}`,
      ]
      for (const text of texts) expect(findLongLists(text, DEPTH_LIMIT) !== null, text).toBe(isJson(text))
    }
  })

  test('finds every list of more than two hundred values, with its end and its size', () => {
    const list = (size: number) => `[${Array.from({ length: size }, () => '{"a":[1,"]",2]}').join(', ')} ]`
    const [short, one, other] = [list(LONG_LIST), list(LONG_LIST + 1), `{${'"a" : 1,'.repeat(400)}"b":[]}`]
    const text = ` [${short}, {"one":${one}}, ${other}] `
    expect(findLongLists(text, DEPTH_LIMIT)).toEqual(
      new Map([
        [text.indexOf(one, short.length), { end: text.indexOf(one, short.length) + one.length, size: LONG_LIST + 1 }],
        [text.indexOf(other), { end: text.indexOf(other) + other.length, size: 401 }],
      ]),
    )
  })

  test('takes as many levels as the reader', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
    expect(findLongLists(nested(DEPTH_LIMIT), DEPTH_LIMIT)).not.toBeNull()
    expect(findLongLists(nested(DEPTH_LIMIT + 1), DEPTH_LIMIT)).toBeNull()
    expect(findLongLists('[{"a":'.repeat(100_000), DEPTH_LIMIT)).toBeNull()
  })
})

describe('a long text', () => {
  test('comes to what reading it at once comes to, whatever is asked for first', () => {
    fc.assert(
      fc.property(fc.oneof(long, damaged(long)), fc.boolean(), (text, remarksFirst) => {
        const reading = readLongJson(text)
        if (remarksFirst && reading.state === 'whole') expect(reading.remarks).toBeDefined()
        expect(isDeepStrictEqual(settled(reading), settled(readJson(text))), text).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('keeps its lists unread until they are asked for, and says how much they hold', () => {
    const items = Array.from({ length: 3_000 }, (_, at) => ({ at }))
    const reading = readLongJson(JSON.stringify({ first: 1, items, last: 2 }))
    if (reading.state !== 'whole' || reading.root.type !== 'object') throw new Error('It is an object.')
    const [, list, last] = reading.root.members.map((member) => member.value)
    if (list?.type !== 'array') throw new Error('It is an array.')
    expect(Object.getOwnPropertyDescriptor(list, 'items')?.get).toBeDefined()
    expect(sizeOf(list)).toBe(3_000)
    expect(reading.text.slice(last?.start, last?.end)).toBe('2')
    expect(list.items).toHaveLength(3_000)
    expect(list.items).toBe(list.items)
  })

  test('each place in it lies in the values that hold it', () => {
    const text = '{"a": [1, {"b": "c"}], "d": {}}'
    const { root } = readJson(text) as Extract<JsonReading, { state: 'whole' }>
    const found = (sign: string) => nodesAt(root, text.indexOf(sign)).map(({ start, end }) => text.slice(start, end))
    expect(found('c')).toEqual([text, '[1, {"b": "c"}]', '{"b": "c"}', '"c"'])
    expect(found('"b"').at(-1)).toBe('"c"')
    expect(found('d').at(-1)).toBe('{}')
    expect(found(', "d"')).toEqual([text])
  })
})
