import { describe, expect, test } from 'vitest'
import { planRotation } from '../../../core/rotation/plan-rotation'
import { planInputs, readDate, readWhole, writeDate } from './plan-inputs'
import { timelineLanes, timelineSpan } from './timeline-lanes'

describe('what a plan is made from', () => {
  test('has defaults, and begins at a whole minute', () => {
    expect(planInputs({}, 1_000_001, null)).toEqual({
      publish_at: 1_000_020,
      max_token_age_seconds: 3600,
      clock_skew_seconds: 60,
    })
  })

  test('goes by the headers of the set until something is typed', () => {
    expect(planInputs({}, 60, 300).cache_max_age_seconds).toBe(300)
    expect(planInputs({ cache_max_age_seconds: 0 }, 60, 300).cache_max_age_seconds).toBe(0)
    expect(planInputs({ cache_max_age_seconds: undefined }, 60, 300).cache_max_age_seconds).toBe(300)
  })

  test('takes whole seconds and dates in UTC, and nothing else', () => {
    expect(['90', ' 0 ', '', '-1', '1.5', '1e9', 'soon'].map(readWhole)).toEqual([90, 0, ...Array(5).fill(undefined)])
    expect(readDate('2026-12-01T10:00')).toBe(1_796_119_200)
    expect(readDate('')).toBeUndefined()
  })

  test('a date is written as it was read', () => {
    for (const text of ['2026-12-01T10:00', '2026-12-01T10:00:01']) expect(writeDate(readDate(text) ?? 0)).toBe(text)
    expect(writeDate(1e20)).toBe('')
  })
})

describe('the picture of a plan', () => {
  const inputs = { publish_at: 1_000_000, max_token_age_seconds: 3600, clock_skew_seconds: 60 }

  test('a gradual rotation has a lane for each key and one for caches, and none for tokens that fail', () => {
    const lanes = timelineLanes(planRotation(inputs))
    expect(lanes.map(({ title }) => title)).toEqual(['Old key', 'New key', 'Caches'])
    expect(lanes[0]?.stretches).toEqual([
      { kind: 'signs', words: 'signs', from: null, to: 1_000_600 },
      { kind: 'published', words: 'verifies only', from: 1_000_600, to: 1_004_260 },
    ])
  })

  test('in an emergency tokens of both keys fail, and every stretch lies within the picture', () => {
    const plan = planRotation({ ...inputs, scenario: 'emergency', consumers: ['go-oidc'], cache_max_age_seconds: 300 })
    const lanes = timelineLanes(plan)
    expect(lanes.at(-1)?.title).toBe('Tokens fail')
    expect(lanes.at(-1)?.stretches).toHaveLength(2)
    const [first, last] = timelineSpan(plan)
    const times = lanes.flatMap(({ stretches }) => stretches.flatMap(({ from, to }) => [from ?? first, to ?? last]))
    expect(times.filter((time) => time < first || time > last)).toEqual([])
  })
})
