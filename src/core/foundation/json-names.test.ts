import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './json'
import type { JsonNode } from './json-node'

const name = fc.constantFrom('a', 'ab', 'a\\n', 'a\\\\n', 'a\\\\', '\\"', '\\u0061', 'é', '')
const object = fc
  .array(name, { maxLength: 4 })
  .map((names) => `{${names.map((one, at) => `"${one}":${at}`).join(', ')}}`)

function rootOf(text: string): JsonNode {
  const reading = readJson(text)
  if (reading.state !== 'whole') throw new Error(reading.fault.message)
  return reading.root
}

const namesIn = (node: JsonNode) =>
  node.type === 'object' ? node.members.map((one) => [one.name, one.nameEnd - one.nameStart]) : []

test('the objects of a list have the names that each has by itself, however alike they are', () => {
  const agree = (objects: readonly string[]) => {
    const list = rootOf(`[${objects.join(',')}]`)
    expect(list.type === 'array' ? list.items.map(namesIn) : null).toEqual(objects.map((one) => namesIn(rootOf(one))))
  }
  fc.assert(fc.property(fc.array(object, { maxLength: 6 }), agree), { numRuns: 2_000 })
})
