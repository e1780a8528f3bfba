import { expect, test } from 'vitest'
import { type FieldKind, fieldText, fieldValue, typedAs } from './field-text'

test.each<[string, FieldKind, unknown]>([
  ['', 'text', undefined],
  [' https://id.example ', 'text', 'https://id.example'],
  ['orders-api\nstock', 'lines', ['orders-api', 'stock']],
  ['orders-api, stock,', 'lines', ['orders-api', 'stock']],
  ['urn:a,b', 'lines', ['urn:a,b']],
  ['RS256, ES256 PS256', 'words', ['RS256', 'ES256', 'PS256']],
  ['60', 'number', 60],
  ['-1', 'number', -1],
  ['6o', 'number', '6o'],
  ['1e400', 'number', '1e400'],
  [',', 'words', []],
])('%j as %s', (typed, kind, value) => {
  expect(fieldValue(typed, kind)).toEqual(value)
})

test('a member is shown as it is typed, whatever it holds', () => {
  const text = '{"issuer":5,"audiences":["a",7],"clock_skew_seconds":1e400,"ci":{"expected_ref":"main"},"typ":"JWT"}'
  expect(fieldText(text, ['issuer'], 'text')).toBe('5')
  expect(fieldText(text, ['audiences'], 'lines')).toBe('a\n7')
  expect(fieldText(text, ['clock_skew_seconds'], 'number')).toBe('1e400')
  expect(fieldText(text, ['ci', 'expected_ref'], 'text')).toBe('main')
  expect(fieldText(text, ['required_claims'], 'words')).toBe('')
  expect(fieldText('no JSON', ['issuer'], 'text')).toBe('')
  expect(typedAs(fieldValue('RS256,ES256', 'words'), 'words')).toBe('RS256 ES256')
})
