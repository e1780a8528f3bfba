import { expect, test } from 'vitest'
import type { KeySet } from '../keys/key'
import { readKeys } from '../keys/read-keys'
import { groupAnswers } from './group-answers'

const x = 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU'
const setOf = (...kids: readonly string[]): KeySet => {
  const reading = readKeys(JSON.stringify({ keys: kids.map((kid) => ({ kty: 'EC', crv: 'P-256', x, y: x, kid })) }))
  if (reading.state === 'unreadable') throw new Error('the set of the test cannot be read')
  return reading.value
}

test('answers with the same keys are one group, in whatever order the keys stand', () => {
  expect(groupAnswers([setOf('a', 'b'), setOf('b', 'a'), setOf('a', 'b')])).toEqual([{ answers: 3, keys: ['a', 'b'] }])
})

test('replicas that disagree are groups of their own, the most frequent first', () => {
  expect(groupAnswers([setOf('a'), setOf('a', 'b'), setOf('a', 'b')])).toEqual([
    { answers: 2, keys: ['a', 'b'] },
    { answers: 1, keys: ['a'] },
  ])
})

test('no answers are no groups', () => {
  expect(groupAnswers([])).toEqual([])
})
