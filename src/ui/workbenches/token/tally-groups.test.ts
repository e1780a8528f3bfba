import { expect, test } from 'vitest'
import { checks } from '../../../core/checks'
import { openExample } from '../../../core/checks/example'
import { silence } from '../../../core/checks/silence'
import { inspect } from '../../../core/inspect'
import { tallyGroups } from './tally-groups'

const subjects = new Map(checks.map(({ code, subject }) => [code, subject]))
const now = 1_767_225_600

test('every check that found nothing stands in exactly one group', async () => {
  for (const { examples } of checks) {
    const { text, keys, ...context } = openExample(examples.flags[0])
    const inspection = await inspect(text, keys === undefined ? context : { ...context, keys })
    const { ran, found, passed } = inspection.tally
    const groups = tallyGroups(inspection, subjects)
    const codes = groups.flatMap((group) => group.codes)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toHaveLength(ran - found)
    expect(groups.find(({ title }) => title === 'Passed')?.codes ?? []).toHaveLength(passed)
  }
})

test('without keys, what needs them was not checked, and the group says why', async () => {
  const groups = tallyGroups(await inspect(openExample({}).text, { now }), subjects)
  const group = (title: string) => groups.find((one) => one.title.startsWith(title))?.codes
  expect(group('Not checked: there are no keys')).toContain('JWKS_EMPTY')
  expect(group('Not checked: a key is looked up')).toContain('KID_UNKNOWN')
  expect(group('Not checked here: requests')).toContain('JWKS_UNREACHABLE')
  expect(group('Not checked: there are no claims')).toBeUndefined()
  expect(group('Passed')).toContain('EXP_MISSING')
})

test('what is silenced or failed stands first', async () => {
  const inspection = silence(await inspect(openExample({}).text, { now }), new Set(['EXP_MISSING']))
  const outcomes = inspection.outcomes.map((one) =>
    one.code === 'ALG_NONE' ? { ...one, outcome: 'crashed' as const } : one,
  )
  const [first, second] = tallyGroups({ ...inspection, outcomes }, subjects)
  expect(first).toEqual({ title: 'Silenced by the host of this page, in its config.json', codes: ['EXP_MISSING'] })
  expect(second).toEqual({ title: 'Not checked: the check itself failed', codes: ['ALG_NONE'] })
})

test('of what is not a token, the claims were not checked', async () => {
  const groups = tallyGroups(await inspect('hello', { now }), subjects)
  expect(groups.find(({ title }) => title.startsWith('Not checked: there are no claims'))?.codes).toContain(
    'EXP_MISSING',
  )
})
