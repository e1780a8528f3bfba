import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isExactNumber } from './json-number'

const isExact = (source: string) => isExactNumber(source, Number(source))

test.each([
  '0',
  '-0',
  '0.0',
  '0e999999999999999',
  '1',
  '-1',
  '1.0',
  '10e-1',
  '0.1',
  '1.50',
  '123456789012345',
  '9007199254740991',
  '9007199254740992',
  '1e21',
  '1E+21',
  '1000000000000000000000',
  '5e-324',
  '1.7976931348623157e308',
  '1e00000000000000002',
  '100e-00000000000000002',
  `1${'0'.repeat(300)}`,
  `0.${'0'.repeat(300)}1`,
])('%s is what a double prints', (source) => {
  expect(isExact(source)).toBe(true)
})

test.each([
  '100002348117421473',
  '9007199254740993',
  '-9007199254740993',
  '1e-400',
  '1e400',
  '-1e400',
  '0.1000000000000000055511151231257827',
  '3.14159265358979323846',
  '2e-324',
  '1e99999999999999999999',
  '1e-99999999999999999999',
  '12345678901234567890',
])('%s is not what a double prints', (source) => {
  expect(isExact(source)).toBe(false)
})

test('every double is exact as it prints itself, and in other notations', () => {
  const same = (value: number) => {
    expect(isExact(String(value))).toBe(true)
    expect(isExact(value.toExponential())).toBe(true)
    if (Math.abs(value) < 1e15 && Number.isInteger(value)) expect(isExact(`${value}.000000000000000000e-0`)).toBe(true)
  }
  const doubles = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger())
  fc.assert(fc.property(doubles, same), { numRuns: 5_000 })
})

test('an integer is exact exactly when its double prints it', () => {
  const agree = (value: bigint) => {
    expect(isExact(String(value))).toBe(String(Number(value)) === String(value))
  }
  fc.assert(fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), agree), { numRuns: 5_000 })
})

test('a million digits are compared', () => {
  expect(isExact(`1${'0'.repeat(1_000_000)}e-1000000`)).toBe(true)
  expect(isExact(`0.${'0'.repeat(1_000_000)}1e1000001`)).toBe(true)
  expect(isExact(`1${'0'.repeat(1_000_000)}1e-1000001`)).toBe(false)
})
