import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './json'
import { writeJson } from './write-json'

const written = (text: string) => {
  const json = readJson(text)
  return json.state === 'whole' ? writeJson(json.root) : null
}

test('what was read is written as JSON.stringify has it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(written(JSON.stringify(value, null, 1))).toBe(JSON.stringify(value))
    }),
  )
})

test('repeated members and numbers without end are kept', () => {
  expect(written('{"a": 1, "a": [1e400, -1e400, true, null]}')).toBe('{"a":1,"a":[1e400,-1e400,true,null]}')
})
