import { afterEach, describe, expect, test, vi } from 'vitest'
import { inspect } from '../inspect'
import { workedExamples } from './examples'

const now = 1_780_000_000

afterEach(() => {
  vi.unstubAllGlobals()
})

/** As on a page that came over plain http: randomness is there, WebCrypto is not. */
function withoutWebCrypto() {
  const { crypto: whole } = globalThis
  vi.stubGlobal('crypto', { getRandomValues: whole.getRandomValues.bind(whole) })
}

describe.each(workedExamples)('$title', (example) => {
  test.each([true, false])(`is ${example.verdict}, ${example.outcome}; WebCrypto: %j`, async (has) => {
    if (!has) withoutWebCrypto()
    const { token, keys, sources } = await example.make(now)
    const [own, ...others] = sources ?? []
    const given = own ? { keys: own.keySet, source: { origin: own.origin, others } } : { keys }
    const inspection = await inspect(token, { ...given, now })
    const engines = inspection.lookup.candidates.flatMap(({ engine }) => engine ?? [])
    if (!has) expect(engines.filter((engine) => engine !== 'noble')).toEqual([])
    expect(inspection.findings.some(({ code }) => code === 'INSECURE_CONTEXT')).toBe(!has && engines.length > 0)
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
