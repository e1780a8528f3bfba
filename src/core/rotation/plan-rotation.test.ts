import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utc } from '../foundation/time'
import { consumerCaches } from './consumer-caches'
import type { PlanInputs } from './plan'
import { calendarText, fold, renderPlanCalendar } from './plan-calendar'
import { renderPlanMarkdown } from './plan-markdown'
import { planRotation } from './plan-rotation'

const publishAt = 1_767_225_600
const base: PlanInputs = { publish_at: publishAt, max_token_age_seconds: 3600, clock_skew_seconds: 60 }
const datesOf = (inputs: Partial<PlanInputs> = {}) => {
  const { steps } = planRotation({ ...base, ...inputs })
  return Object.fromEntries(steps.map(({ id, at }) => [id, at === null ? null : at - publishAt]))
}

describe('the dates', () => {
  test('with nothing known of the verifiers, the usual ten minutes, then a token’s lifetime and the skew', () => {
    expect(datesOf()).toEqual({ publish: 0, sign: 600, remove: 600 + 3660, forgotten: 600 + 3660 + 600 })
  })

  test('of several caches the slowest counts alone', () => {
    expect(datesOf({ cache_max_age_seconds: 900, consumer_cache_seconds: 60 })['sign']).toBe(900)
    expect(datesOf({ cache_max_age_seconds: 60, consumer_cache_seconds: 900 })['sign']).toBe(900)
    expect(datesOf({ cache_max_age_seconds: 60, consumers: ['jose', 'envoy'] })['sign']).toBe(600)
    expect(datesOf({ consumers: ['identity-model'] })['sign']).toBe(43_200)
  })

  test('a shared cache in between, and signers that lag, count on top', () => {
    expect(datesOf({ cache_max_age_seconds: 900, shared_cache_seconds: 300 })['sign']).toBe(1200)
    expect(datesOf({ signer_lag_seconds: 120 })['remove']).toBe(600 + 120 + 3660)
  })

  test('a verifier that never forgets leaves the last date open', () => {
    expect(datesOf({ consumers: ['go-oidc'] })['forgotten']).toBeNull()
    expect(datesOf({ consumers: ['jwks-rsa-java'] })['forgotten']).toBe(60 + 3660 + 36_000)
  })

  test('no tokens fail in the gradual plan', () => {
    expect(planRotation(base).windows).toEqual([])
    expect(planRotation(base).summary).toBe(
      'No token fails: the new key signs 10 minutes after it is published, and the old one goes 1 hour 1 minute after that.',
    )
  })

  test('immediate: the new tokens fail until the caches know the key; emergency: the old ones too', () => {
    const immediate = planRotation({ ...base, scenario: 'immediate' })
    expect(immediate.windows.map(({ of, from, to }) => [of, from - publishAt, to - publishAt])).toEqual([
      ['new_key', 0, 600],
    ])
    const emergency = planRotation({ ...base, scenario: 'emergency' })
    // What happens at once is not told to wait.
    expect(emergency.steps.map(({ what }) => what).join(' ')).not.toMatch(/keep signing|leave the old/)
    expect(immediate.steps[1]?.what).toMatch(/leave the old public key in the set\.$/)
    expect(emergency.windows.map(({ of, from, to }) => [of, from - publishAt, to - publishAt])).toEqual([
      ['new_key', 0, 600],
      ['old_key', 0, 3660],
    ])
  })

  test('a date that was moved too early opens a window, and moves what follows', () => {
    const plan = planRotation({ ...base, sign_at: publishAt + 100, remove_at: publishAt + 200 })
    expect(plan.windows.map(({ of, from, to }) => [of, from - publishAt, to - publishAt])).toEqual([
      ['new_key', 100, 600],
      ['old_key', 200, 3760],
    ])
    expect(datesOf({ sign_at: publishAt + 1000 })['remove']).toBe(1000 + 3660)
  })

  test('the lines that count add up to the wait, whatever is given', () => {
    const seconds = fc.option(fc.oneof(fc.integer({ min: -10, max: 1e9 }), fc.double()), { nil: undefined })
    const inputs = fc.record(
      {
        publish_at: fc.oneof(fc.nat(4e9), fc.double()),
        max_token_age_seconds: fc.oneof(fc.nat(1e6), fc.double()),
        cache_max_age_seconds: seconds,
        shared_cache_seconds: seconds,
        consumer_cache_seconds: seconds,
        clock_skew_seconds: seconds,
        signer_lag_seconds: seconds,
        sign_at: seconds,
        remove_at: seconds,
        consumers: fc.subarray(consumerCaches.map(({ id }) => id)),
        scenario: fc.constantFrom('gradual', 'immediate', 'emergency'),
      },
      { requiredKeys: ['publish_at', 'max_token_age_seconds'] },
    ) as fc.Arbitrary<PlanInputs>
    fc.assert(
      fc.property(inputs, (given) => {
        const plan = planRotation(given)
        const [publish, sign, remove] = plan.steps
        const sum = (step: typeof sign) =>
          step?.lines.reduce((all, one) => (one.counts ? all + one.seconds : all), 0) ?? 0
        expect(sign?.no_sooner_than).toBeCloseTo((publish?.at ?? 0) + sum(sign), 3)
        expect(remove?.no_sooner_than).toBeCloseTo((sign?.at ?? 0) + sum(remove), 3)
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
        expect(renderPlanMarkdown(plan)).not.toMatch(/NaN|undefined|Infinity/)
        expectCalendar(renderPlanCalendar(plan, { now: publishAt, id: 'x' }))
      }),
    )
  })
})

describe('the table of caches', () => {
  test('each row has a source, and no id stands twice', () => {
    for (const { source, does, learns_within_seconds: learns } of consumerCaches) {
      expect(source).toMatch(/^https:\/\//)
      expect(does).toMatch(/\.$/)
      expect(learns).toBeGreaterThanOrEqual(0)
    }
    expect(new Set(consumerCaches.map(({ id }) => id)).size).toBe(consumerCaches.length)
  })
})

describe('the plan as Markdown', () => {
  test('has the dates, the arithmetic and what goes wrong', () => {
    const text = renderPlanMarkdown(planRotation({ ...base, cache_max_age_seconds: 600, consumer_cache_seconds: 600 }))
    expect(text).toContain('| Sign with the new key | 2026-01-01 00:10:00 | 2026-01-01 00:10:00 |')
    expect(text).toContain('- 10 minutes: slowest verifier, as given; does not count, for only the slowest does')
    expect(text).toContain(
      '- 1 hour: longest token lifetime\n- 1 minute: clock skew\n- **1 hour 1 minute** (3660 s) after the step before',
    )
    expect(text).toMatch(/refuses the new tokens/)
  })
})

describe('the plan as a calendar', () => {
  test('has one event for each step, at its time', () => {
    const text = renderPlanCalendar(planRotation(base), { now: publishAt, id: 'plan-1' })
    expectCalendar(text)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4)
    expect(text).toContain('\r\nDTSTART:20260101T001000Z\r\n')
    expect(text).toContain('\r\nUID:sign-plan-1@latchkey.invalid\r\n')
    expect(utc(publishAt + 600)).toBe('2026-01-01 00:10:00 UTC')
  })

  test('a step without a date is left out', () => {
    const text = renderPlanCalendar(planRotation({ ...base, consumers: ['go-oidc'] }), { now: publishAt, id: 'x' })
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  })

  test('any text survives escaping and folding, in lines of 75 octets at most', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.string({ maxLength: 400 }),
      fc.constantFrom('a\r\nb;c,d\\n', '\ud800', '🎉'.repeat(60)),
    )
    fc.assert(
      fc.property(text, (value) => {
        const folded = fold(`SUMMARY:${calendarText(value)}`)
        for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const unfolded = folded.replaceAll('\r\n ', '')
        expect(unfolded).not.toMatch(/[\r\n]/)
        const read = unfolded
          .slice('SUMMARY:'.length)
          .replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one))
        const kept = value
          .toWellFormed()
          .replace(/\r\n|\r/g, '\n')
          .replace(/(?![\t\n])\p{Cc}/gu, '')
        expect(read).toBe(kept)
      }),
      { numRuns: 500 },
    )
  })
})

/** RFC 5545 §3.1, §3.4, §3.6.1: lines end in CRLF, none is too long, and every event has what it must have. */
function expectCalendar(text: string): void {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const lines = text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR'])
  for (const event of text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)) {
    expect(event).toMatch(/^DTSTAMP:\d{8}T\d{6}Z\r$/m)
    expect(event).toMatch(/^DTSTART:\d{8}T\d{6}Z\r$/m)
    expect(event).toMatch(/^UID:\S+\r$/m)
  }
}
