import { expect, test } from 'vitest'
import { readKeys } from '../keys/read-keys'
import { examineSource, unexaminedSource } from './examine-source'
import { es256 } from './rfc-examples'

const setOf = (length: number) =>
  readKeys(JSON.stringify({ keys: Array.from({ length }, (_, i) => ({ ...es256.jwk, kid: `k${i}` })) }))

test('few keys are checked at once, and examined when there is time', async () => {
  const reading = setOf(3)
  expect(unexaminedSource(reading)).toMatchObject({ defects: null })
  expect(unexaminedSource(reading)).toBe(unexaminedSource(reading))
  expect((await examineSource(reading)).defects).not.toBeNull()
})

test('many keys are checked with a rest after each check', async () => {
  const reading = setOf(201)
  let rests = 0
  expect(unexaminedSource(reading)).toBeNull()
  await examineSource(reading, {
    breathe: async () => {
      rests++
    },
  })
  expect(rests).toBeGreaterThan(6)
})

test('a source that cannot be read is told with its flaws', async () => {
  const reading = readKeys('{"keys":1}')
  expect(await examineSource(reading)).toMatchObject({ keySet: null, flaws: [{ reason: 'KEYS_NOT_ARRAY' }] })
})
