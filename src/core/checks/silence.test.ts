import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect'
import { checks } from '.'
import { openExample } from './example'
import { silence } from './silence'

const inspectText = async (text: string) => inspect(text, { now: 1_767_225_600 })
const withoutExp = openExample({ claims: { iss: 'https://issuer.example' } }).text

describe('a silenced check', () => {
  test('finds nothing any more, and is counted apart', async () => {
    const loud = await inspectText(withoutExp)
    const quiet = silence(loud, new Set(['EXP_MISSING', 'JWKS_EMPTY', 'JKU_PRESENT']))
    expect(loud.findings.map(({ code }) => code)).toContain('EXP_MISSING')
    expect(quiet.findings).toEqual(loud.findings.filter(({ code }) => code !== 'EXP_MISSING'))
    expect(quiet.tally).toEqual({
      ran: loud.tally.ran,
      passed: loud.tally.passed - 1,
      not_applicable: loud.tally.not_applicable - 1,
      found: loud.tally.found - 1,
      silenced: 3,
    })
    expect(quiet.outcomes.filter(({ outcome }) => outcome === 'silenced').map(({ code }) => code)).toEqual(
      checks.map(({ code }) => code).filter((code) => ['EXP_MISSING', 'JWKS_EMPTY', 'JKU_PRESENT'].includes(code)),
    )
  })

  test('changes nothing else, whatever it is', async () => {
    const all = new Set(checks.map(({ code }) => code))
    for (const { examples } of checks) {
      const { text, keys, ...context } = openExample(examples.flags[0])
      const loud = await inspect(text, keys === undefined ? context : { ...context, keys })
      const { findings, tally, outcomes, demands, ...rest } = silence(loud, all)
      const { findings: _, tally: before, outcomes: __, demands: asked, ...same } = loud
      expect(rest).toEqual(same)
      expect(demands).toEqual(asked.map((row) => ({ ...row, findings: [] })))
      expect(findings).toEqual([])
      expect(tally).toEqual({ ...before, passed: 0, not_applicable: 0, found: 0, silenced: before.ran })
      expect(outcomes).toHaveLength(checks.length)
    }
  })

  test('that failed to run still says so', () => {
    const crash = {
      findings: [],
      tally: { ran: 1, passed: 0, not_applicable: 0, found: 0, silenced: 0 },
      outcomes: [{ code: 'ALG_NONE', outcome: 'crashed' as const }],
    }
    expect(silence(crash, new Set(['ALG_NONE']))).toEqual(crash)
  })
})

test('with nothing silenced, it is the same', async () => {
  const loud = await inspectText(withoutExp)
  expect(silence(loud, new Set())).toBe(loud)
})
