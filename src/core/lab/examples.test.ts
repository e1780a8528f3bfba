import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect'
import { workedExamples } from './examples'

const now = 1_780_000_000

describe.each(workedExamples)('$title', (example) => {
  test(`is ${example.verdict}, ${example.outcome}`, async () => {
    const { token, keys, sources } = await example.make(now)
    const [own, ...others] = sources ?? []
    const given = own ? { keys: own.keySet, source: { origin: own.origin, others } } : { keys }
    const inspection = await inspect(token, { ...given, now })
    expect(inspection.summary).toContain(example.says)
    expect({ verdict: inspection.verdict, outcome: inspection.lookup.outcome }).toEqual({
      verdict: example.verdict,
      outcome: example.outcome,
    })
  })
})

test('there is an example for every outcome of the table', () => {
  expect(new Set(workedExamples.map(({ outcome }) => outcome)).size).toBe(9)
})
