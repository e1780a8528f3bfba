import { describe, expect, test } from 'vitest'
import { es256, RFC_NOW, rs256 } from '../checks/rfc-examples'
import { sample, setOf } from '../checks/rotation-examples'
import { compareKeySets } from './compare-key-sets'
import { inFlightAnswer, kidRows } from './in-flight'

const { a, b, c } = sample
const tokens = `${es256.text}\n${rs256.text}`
const compared = (before: object | null, after: object | null, text = tokens, now = RFC_NOW) =>
  compareKeySets(before ? JSON.stringify(before) : '', after ? JSON.stringify(after) : '', { now, tokens: text })

type Report = Awaited<ReturnType<typeof compared>>
const answerOf = (report: Report) => inFlightAnswer(report, report.tokens)
const rowsOf = (report: Report) => kidRows(report, report.tokens)

describe('would anything in flight break', () => {
  test('without tokens there is no answer', async () => {
    expect(answerOf(await compared(setOf(a), setOf(b), ''))).toBeNull()
  })

  test('a token of a key that is gone breaks, and its expiry is said', async () => {
    expect(answerOf(await compared(setOf(a, c), setOf(a)))).toBe(
      'Yes: 1 of 2 tokens in use verifies with the earlier set only; it expires at 2011-03-22 18:43:00 UTC, in 9 minutes.',
    )
  })

  test('as long as the later set has every earlier key, the answer is what would break without them', async () => {
    const answer = answerOf(await compared(setOf(a, c), setOf(a, b, c)))
    expect(answer).toMatch(/^Not yet: .*were those gone, 2 tokens in use would break; the last of them expires at/)
  })

  test('nothing breaks where nothing changes, and where all have expired', async () => {
    expect(answerOf(await compared(setOf(a, c), setOf(a, c)))).toBe(
      'No: none of the 2 tokens in use needs a key that only the earlier set has.',
    )
    expect(answerOf(await compared(setOf(a, c), setOf(b), tokens, RFC_NOW + 86_400))).toBe(
      'No: all of the tokens have expired.',
    )
  })

  test('without two sets nothing is promised', async () => {
    expect(answerOf(await compared(setOf(a, c), null))).toMatch(/^That takes two key sets/)
  })
})

describe('the tokens by kid', () => {
  test('counts what verifies on each side and says why another does not', async () => {
    const [row, ...more] = rowsOf(await compared(setOf(a, c), setOf(a)))
    expect(more).toEqual([])
    expect(row).toMatchObject({
      kid: null,
      tokens: 2,
      before: 'all verify',
      after: '1 of 2 verify',
      fate: '1 breaks, 1 safe',
      isBreaking: true,
    })
    expect(row?.why).toMatch(/\S\.$/)
  })

  test('an expired token has no other fate', async () => {
    const [row] = rowsOf(await compared(setOf(a), setOf(b), es256.text, RFC_NOW + 86_400))
    expect(row).toMatchObject({ before: 'verifies', after: 'fails', fate: 'expired', isBreaking: false })
  })
})
