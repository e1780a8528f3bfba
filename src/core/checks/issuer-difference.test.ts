import { expect, test } from 'vitest'
import { issuerDifference } from './issuer-difference'

test.each([
  ['https://id.acme.example', 'https://id.example', 'the host'],
  ['https://id.acme.example/', 'https://id.example', null],
  ['https://id.example/', 'https://id.example', 'the slash at the end'],
  ['https://id.example:8443', 'https://id.example', 'the port'],
  ['https://id.example/a', 'https://id.example/b', 'the path'],
  ['https://other.example/a', 'https://id.example/b', null],
])('%s and %s differ only in %s', (found, expected, difference) => {
  expect(issuerDifference(found, expected)).toBe(difference)
})
