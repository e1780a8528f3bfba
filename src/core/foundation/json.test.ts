import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEPTH_LIMIT, LONG_POINTER, readJson } from './json'
import type { JsonNode, JsonReading } from './json-node'
import { readUtf8 } from './utf8'

const suite = new URL('../../../../shared/corpus/json-test-suite/', import.meta.url)

/** The value that the tree stands for, built without JSON.parse. */
function valueOf(node: JsonNode): unknown {
  if (node.type === 'array') return node.items.map(valueOf)
  if (node.type === 'object')
    return Object.fromEntries(node.members.map((member) => [member.name, valueOf(member.value)]))
  return node.value
}

function* nodesOf(node: JsonNode): Generator<JsonNode> {
  yield node
  if (node.type === 'array') for (const item of node.items) yield* nodesOf(item)
  if (node.type === 'object') for (const member of node.members) yield* nodesOf(member.value)
}

function rootOf(reading: JsonReading): JsonNode {
  if (reading.state !== 'whole') throw new Error(reading.fault.message)
  return reading.root
}

const remarksOf = (text: string) => {
  const reading = readJson(text)
  return reading.state === 'whole'
    ? reading.remarks.map(({ kind, pointer, start, end }) => [kind, pointer, text.slice(start, end)])
    : reading.fault
}

/** Reads as JSON.parse does, or refuses as it does; the depth limit aside. */
function expectSameAsParse(text: string) {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    const reading = readJson(text)
    expect(reading.state, text).toBe('unreadable')
    if (reading.state === 'whole') return
    expect(reading.fault.at).toBeGreaterThanOrEqual(0)
    expect(reading.fault.at).toBeLessThanOrEqual(text.length)
    return
  }
  const root = rootOf(readJson(text))
  expect(isDeepStrictEqual(valueOf(root), parsed), text).toBe(true)
  for (const node of nodesOf(root))
    expect(isDeepStrictEqual(valueOf(node), JSON.parse(text.slice(node.start, node.end))), text).toBe(true)
}

const space = fc.string({ unit: fc.constantFrom(' ', '\n', '\r', '\t'), maxLength: 3 })
const word = fc.oneof(
  fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '\\', 'true', 'false', 'null', '"a"', '"__proto__"', '-', '+'),
  fc.constantFrom(
    '0',
    '1',
    '01',
    '1.5',
    '.',
    'e',
    'E+2',
    '1e400',
    '-0',
    '\\u00e9',
    '\\ud800',
    '\\n',
    '\u0000',
    '\ufeff',
  ),
  space,
)
const value = fc.oneof(fc.jsonValue({ stringUnit: 'binary' }), fc.jsonValue({ maxDepth: 6 }))
const spaced = fc.tuple(value, space, space, space).map(([one, before, gap, after]) => {
  return before + JSON.stringify(one, null, gap) + after
})
const mutated = fc
  .tuple(spaced, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), word), { minLength: 1, maxLength: 3 }))
  .map(([text, edits]) =>
    edits.reduce((now, [at, cut, put]) => {
      const place = at % (now.length + 1)
      return now.slice(0, place) + put + now.slice(place + cut)
    }, text),
  )

describe('what is JSON', () => {
  test('any text is accepted exactly when JSON.parse accepts it', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.array(word).map((words) => words.join('')),
    )
    fc.assert(fc.property(texts, expectSameAsParse), { numRuns: 6_000 })
  })

  test('JSON with any spacing gives the value and the places that JSON.parse gives', () => {
    fc.assert(fc.property(spaced, expectSameAsParse), { numRuns: 5_000 })
  })

  test('JSON with a few characters changed is accepted exactly when JSON.parse accepts it', () => {
    fc.assert(fc.property(mutated, expectSameAsParse), { numRuns: 8_000 })
  })

  test('numbers in every notation are read as JSON.parse reads them', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '9'), maxLength: 20 })
    const part = fc.oneof(digits, fc.constantFrom('.', 'e', 'E', '+', '-', ''))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => expectSameAsParse(parts.join(''))),
      {
        numRuns: 8_000,
      },
    )
  })

  test('members and their names stand in source order with their places, duplicates included', () => {
    const text = ' {"b" : 1, "a":[2], "b":3 , "\\u0062":{}}'
    const root = rootOf(readJson(text))
    const members = root.type === 'object' ? root.members : []
    expect(members.map((one) => one.name)).toEqual(['b', 'a', 'b', 'b'])
    expect(members.map((one) => text.slice(one.nameStart, one.nameEnd))).toEqual(['"b"', '"a"', '"b"', '"\\u0062"'])
    expect(members.map((one) => text.slice(one.value.start, one.value.end))).toEqual(['1', '[2]', '3', '{}'])
  })

  test('a member named __proto__ is a member like any other', () => {
    const root = rootOf(readJson('{"__proto__":{"a":1}}'))
    expect(root.type === 'object' && root.members[0]?.name).toBe('__proto__')
    expect(isDeepStrictEqual(valueOf(root), JSON.parse('{"__proto__":{"a":1}}'))).toBe(true)
  })
})

describe('limits', () => {
  test('512 levels are read, and 513 are refused at the bracket that is one too many', () => {
    const nest = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(readJson(nest(DEPTH_LIMIT)).state).toBe('whole')
    expect(readJson(nest(DEPTH_LIMIT + 1))).toMatchObject({ state: 'unreadable', fault: { at: DEPTH_LIMIT } })
    expect(readJson('{"a":'.repeat(DEPTH_LIMIT + 1))).toMatchObject({ fault: { at: DEPTH_LIMIT * 5 } })
  })

  test.each([
    ['100,000 opening brackets', '['.repeat(100_000), 'unreadable'],
    ['100,000 opening objects', '{"a":'.repeat(100_000), 'unreadable'],
    ['a string of 10 MB', `"${'a'.repeat(10_000_000)}"`, 'whole'],
    ['a string of escapes', `"${'\\u0041\\n'.repeat(500_000)}"`, 'whole'],
    ['a number of a million zeros', `1${'0'.repeat(1_000_000)}`, 'whole'],
    ['a fraction of a million zeros', `0.${'0'.repeat(1_000_000)}1`, 'whole'],
    ['an exponent of a million zeros', `1e${'0'.repeat(1_000_000)}1`, 'whole'],
    ['a million zeros with a point too many', `0.${'0'.repeat(1_000_000)}.`, 'unreadable'],
    ['a million spaces', `${' '.repeat(1_000_000)}1`, 'whole'],
    ['a million elements', `[${'1,'.repeat(1_000_000)}1]`, 'whole'],
    ['200,000 members of one name', `{${'"a":1,'.repeat(200_000)}"a":1}`, 'whole'],
    ['100,000 members of 100,000 names', JSON.stringify(Object.fromEntries(Array(100_000).entries())), 'whole'],
    ['100,000 duplicates below a long name', `{"${'n'.repeat(600_000)}":{${'"a":1,'.repeat(100_000)}"a":1}}`, 'whole'],
    ['a million lines before the fault', `${'\n'.repeat(1_000_000)}x`, 'unreadable'],
  ])('%s', (_, text, state) => {
    expect(readJson(text).state).toBe(state)
  })

  test('remarks with a short pointer are all kept, so that none hides behind a crowd', () => {
    const crowd = Array.from({ length: 5_000 }, (_, index) => `"n${index}":1,"n${index}":1`)
    const reading = readJson(`{${crowd.join()},"exp":1,"exp":2}`)
    const pointers = reading.state === 'whole' ? reading.remarks.map((one) => one.pointer) : []
    expect(pointers).toHaveLength(5_001)
    expect(pointers.at(-1)).toBe('/exp')
  })

  test('of remarks with a long pointer the first hundred are kept', () => {
    const name = 'n'.repeat(LONG_POINTER)
    const reading = readJson(`{"${name}":{${'"a":1,'.repeat(500)}"a":1},"exp":1,"exp":2}`)
    const pointers = reading.state === 'whole' ? reading.remarks.map((one) => one.pointer) : []
    expect(pointers.filter((pointer) => pointer === `/${name}/a`)).toHaveLength(100)
    expect(pointers.at(-1)).toBe('/exp')
  })
})

describe('remarks', () => {
  test.each([
    ['{"a":1,"a":2}', [['duplicate_member', '/a', '"a"']]],
    ['{"a":1,"\\u0061":2}', [['duplicate_member', '/a', '"\\u0061"']]],
    [
      '[{"x":{"k":1,"k":2,"k":3}}]',
      [
        ['duplicate_member', '/0/x/k', '"k"'],
        ['duplicate_member', '/0/x/k', '"k"'],
      ],
    ],
    [`{${[...'abcdefghij'].map((name) => `"${name}":1`).join()},"b":2}`, [['duplicate_member', '/b', '"b"']]],
    ['{"a/b~":1,"a/b~":2}', [['duplicate_member', '/a~1b~0', '"a/b~"']]],
    ['{"n":100002348117421473}', [['inexact_number', '/n', '100002348117421473']]],
    ['[1e-400]', [['inexact_number', '/0', '1e-400']]],
    [
      '[1e400,-1e400]',
      [
        ['non_finite_number', '/0', '1e400'],
        ['non_finite_number', '/1', '-1e400'],
      ],
    ],
    ['{"__proto__":1}', [['prototype_member', '/__proto__', '"__proto__"']]],
    [
      '{"constructor":{"prototype":1}}',
      [
        ['prototype_member', '/constructor', '"constructor"'],
        ['prototype_member', '/constructor/prototype', '"prototype"'],
      ],
    ],
    ['["\\ud800"]', [['lone_surrogate', '/0', '"\\ud800"']]],
    ['{"\\udc00":1}', [['lone_surrogate', '/\udc00', '"\\udc00"']]],
    ['["\\ud83d\\ude00", "\\u0000", 1.0, 10e-1, -0, 0e9, 9007199254740991]', []],
    ['{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}', []],
  ])('of %s', (text, remarks) => {
    expect(remarksOf(text)).toEqual(remarks)
  })
})

describe.skipIf(!existsSync(suite))('JSONTestSuite', () => {
  const names = existsSync(suite) ? readdirSync(suite).filter((name) => name.endsWith('.json')) : []
  const read = (name: string) => {
    const utf8 = readUtf8(readFileSync(new URL(name.replaceAll('#', '%23'), suite)))
    return { utf8, json: readJson(utf8.text) }
  }
  const accepts = (name: string) => {
    const { utf8, json } = read(name)
    return utf8.invalidAt === null && !utf8.bom && json.state === 'whole'
  }

  test('every y_ file is accepted, and its value is that of JSON.parse', () => {
    const files = names.filter((name) => name.startsWith('y_'))
    expect(files.length).toBeGreaterThan(90)
    for (const name of files) {
      expect(accepts(name), name).toBe(true)
      expectSameAsParse(read(name).utf8.text)
    }
  })

  test('every n_ file is refused', () => {
    const files = names.filter((name) => name.startsWith('n_'))
    expect(files.length).toBeGreaterThan(180)
    expect(files.filter(accepts)).toEqual([])
  })
})
