import { expect, test } from 'vitest'
import { keysPhrase } from './some-keys'

test.each([
  [{ keys: 1, of: 1, kids: [] }, 'the key'],
  [{ keys: 1, of: 1, kids: ['a'] }, 'the key “a”'],
  [{ keys: 2, of: 2, kids: ['a', 'b'] }, 'both keys'],
  [{ keys: 3, of: 3, kids: ['a', 'b', 'c'] }, 'all 3 keys'],
  [{ keys: 1, of: 3, kids: [] }, '1 of 3 keys'],
  [{ keys: 2, of: 3, kids: ['a', 'b'] }, '2 of 3 keys (“a” and “b”)'],
  [{ keys: 1200, of: 5000, kids: ['a', 'b', 'c'] }, '1,200 of 5,000 keys (“a”, “b”, “c” and 1,197 others)'],
])('%j are called %s', (some, words) => {
  expect(keysPhrase(some)).toBe(words)
})
