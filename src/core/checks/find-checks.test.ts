import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checks } from '.'
import { type CheckWords, findChecks, likeliest, readCode } from './find-checks'

const any = { text: '', severity: null, subject: null }
const codesOf = (found: readonly CheckWords[]) => found.map(({ code }) => code)
const found = (text: string) => codesOf(findChecks(checks, { ...any, text }))

describe('checks are found', () => {
  test('by code, in any case, with dashes or spaces', () => {
    for (const text of ['KID_UNKNOWN', 'kid_unknown', 'kid-unknown', ' Kid  unknown '])
      expect(found(text)).toContain('KID_UNKNOWN')
    expect(found('KID_UNKNOWN')).toHaveLength(1)
  })

  test('by words of the title and of the reason, all of which must be there', () => {
    expect(found('expired token')).toContain('TOKEN_EXPIRED')
    expect(found('rotated away')).toContain('KID_UNKNOWN')
    expect(found('rotat aw')).toContain('KID_UNKNOWN')
    expect(found('otated')).toEqual([])
    expect(found('rotated zebra')).toEqual([])
  })

  test('by what they look at, and by what they cite', () => {
    expect(found('discovery')).toContain('DISCOVERY_FAILED')
    expect(found('CVE-2022-21449')).toContain('PSYCHIC_SIGNATURE')
  })

  test('with a straight apostrophe where the words have a typographic one', () => {
    expect(found("issuer's metadata")).toContain('DISCOVERY_FAILED')
  })

  test('by severity and subject', () => {
    const errors = findChecks(checks, { ...any, severity: 'error', subject: 'claims' })
    expect(errors.length).toBeGreaterThan(5)
    for (const { severity, subject } of errors) expect([severity, subject]).toEqual(['error', 'claims'])
  })

  test('all of them by nothing, in reading order', () => {
    expect(findChecks(checks, any)).toEqual(checks)
  })
})

test('the likeliest is the one of this code, then one that begins so, then the first', () => {
  const likely = (text: string) => likeliest(findChecks(checks, { ...any, text }), text)?.code
  expect(likely('exp missing')).toBe('EXP_MISSING')
  expect(likely('token_exp')).toBe('TOKEN_EXPIRED')
  expect(likely('zebra')).toBeUndefined()
})

const renamed: readonly CheckWords[] = [
  {
    code: 'NEW_NAME',
    formerly: ['OLD_NAME'],
    subject: 'token',
    subjects: ['token'],
    severity: 'note',
    title: 'T',
    why: 'W.',
    cites: ['RFC 7519'],
  },
]

describe('a code is read', () => {
  test('in any spelling', () => {
    for (const text of ['ALG_NONE', 'alg-none', 'Alg None'])
      expect(readCode(checks, text)).toMatchObject({ state: 'known', check: { code: 'ALG_NONE' } })
  })

  test('as its earlier name, which is said', () => {
    expect(readCode(renamed, 'old-name')).toMatchObject({
      state: 'renamed',
      code: 'OLD_NAME',
      check: { code: 'NEW_NAME' },
    })
    expect(codesOf(findChecks(renamed, { ...any, text: 'old_name' }))).toEqual(['NEW_NAME'])
  })

  test('as unknown, with the nearest codes', () => {
    const reading = readCode(checks, 'KID_UNKNWON')
    expect(reading).toMatchObject({ state: 'unknown', code: 'KID_UNKNWON' })
    expect(reading.state === 'unknown' && codesOf(reading.near)[0]).toBe('KID_UNKNOWN')
    expect(readCode(checks, 'ZZZZ')).toMatchObject({ state: 'unknown', near: [] })
  })
})

test('no text at all throws, and an unknown code has few near ones', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      findChecks(checks, { ...any, text })
      const reading = readCode(checks, text)
      if (reading.state === 'unknown') expect(reading.near.length).toBeLessThanOrEqual(5)
    }),
  )
})
