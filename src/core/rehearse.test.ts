import { expect, test } from 'vitest'
import { rehearse } from './rehearse'

test('a rehearsal goes the whole way to an accepted token, with a rest between its parts', async () => {
  let rests = 0
  const { inspection, long } = await rehearse({
    breathe: async () => {
      rests++
    },
  })
  expect(inspection.verdict).toBe('accepted')
  expect(long.claims?.members.length).toBe(2)
  expect(rests).toBeGreaterThan(4)
})
