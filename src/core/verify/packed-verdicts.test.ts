import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packVerdicts, verdictAt } from './packed-verdicts'
import type { Verdict } from './verdict'

const engine = fc.constantFrom('WebCrypto' as const, 'noble' as const)
const verdict: fc.Arbitrary<Verdict | null> = fc.oneof(
  fc.constant(null),
  fc.record({ state: fc.constantFrom('valid' as const, 'invalid' as const), engine }),
  fc.record({
    state: fc.constant('undecided' as const),
    reason: fc.constantFrom('unsupported' as const, 'key_refused' as const),
    detail: fc.constantFrom('', 'a', 'a b'),
  }),
)

test('every verdict is found again at its place, and each is written once', () => {
  fc.assert(
    fc.property(fc.array(verdict), (all) => {
      const packed = structuredClone(packVerdicts(all))
      expect(all.map((_, at) => verdictAt(packed, at))).toEqual(all)
      expect(new Set(packed.verdicts.map((one) => JSON.stringify(one))).size).toBe(packed.verdicts.length)
    }),
  )
  expect(verdictAt(packVerdicts([]), 0)).toBe(null)
})
