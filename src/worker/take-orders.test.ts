import { describe, expect, test } from 'vitest'
import { sample, setOf } from '../core/checks/rotation-examples'
import { readKeys } from '../core/keys/read-keys'
import { makeKey, mint, type SigningKey } from '../core/lab/mint'
import { compareKeySets } from '../core/rotation/compare-key-sets'
import { giveOrders, type Hand } from './give-orders'
import type { ComparedView } from './jobs/compare-sets'
import type { Answer, Order } from './messages'
import { takeOrders } from './take-orders'

const { a, b, c } = sample
const now = 1_767_225_600

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

/** What crosses between page and worker is cloned, as a browser does it. */
function openRoom(hire?: () => Promise<Hand | null>) {
  const answers: Answer[] = []
  const take = takeOrders((answer) => answers.push(structuredClone(answer)), breathe, hire)
  let last = 0
  return {
    answers,
    give: (order: Order) => take(structuredClone(order)),
    do: async (job: string, given: unknown) => {
      const id = ++last
      take(structuredClone({ order: 'do', id, job, given } as Order))
      for (;;) {
        const end = answers.find((one) => 'id' in one && one.id === id && one.answer !== 'progress')
        if (end) return end
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
  }
}

describe('a comparison away from the page', () => {
  test('comes to what the core says, whether the sides came as texts, in parts or read', async () => {
    const [before, after] = [JSON.stringify(setOf(a, c)), JSON.stringify(setOf(b, a))]
    const whole = await compareKeySets(before, after, { now })
    const room = openRoom()
    room.give({ order: 'text', number: 1, part: before.slice(0, 40) })
    room.give({ order: 'text', number: 1, part: before.slice(40) })
    const reading = readKeys(after)
    if (reading.state !== 'whole') throw new Error('unreadable')
    const { form, keys } = reading.value
    for (const key of keys) room.give({ order: 'keys', number: 2, form, part: [key] })
    for (const times of [1, 2]) {
      const { result } = (await room.do('compareSets', { before: 1, after: 2, now })) as { result: ComparedView }
      expect(result.number).toBe(times)
      expect(result.view.report.summary).toBe(whole.summary)
      expect(result.view.report.findings).toEqual(whole.findings)
      expect(result.view.keys.map(({ change }: { change: string }) => change)).toEqual(['removed', 'added', 'kept'])
      expect(await room.do('listKeys', { of: times, from: 1, to: 9 })).toMatchObject({
        result: result.view.keys.slice(1),
      })
    }
    expect(await room.do('listKeys', { of: 1, from: 0, to: 9 })).toMatchObject({ result: [] })
    const plan = { publish_at: now, max_token_age_seconds: 60 }
    const { result: text } = (await room.do('writeReport', { of: 2, format: 'json', plan })) as { result: string }
    const { plan: planned, ...report } = JSON.parse(text)
    expect(report).toEqual(JSON.parse(JSON.stringify(whole)))
    expect(planned.steps).toHaveLength(4)
    room.give({ order: 'forget', number: 1 })
    expect(await room.do('compareSets', { before: 1, after: 2, now })).toMatchObject({
      result: { view: { report: { before: { state: 'missing' } } } },
    })
  })

  test('tells its progress with tokens, and can be stopped between two of its rests', async () => {
    const room = openRoom()
    const tokens = Array.from({ length: 2_000 }, (_, index) => `eyJhbGciOiJub25lIn0.${btoa(`{"n":${index}}`)}.`).join(
      '\n',
    )
    room.give({ order: 'text', number: 1, part: JSON.stringify(setOf(a)) })
    expect(await room.do('compareSets', { before: 1, after: null, now, tokens })).toMatchObject({ answer: 'done' })
    const told = room.answers.flatMap((one) => (one.answer === 'progress' ? [one.done] : []))
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toBe(2_000)
    const stopped = room.do('compareSets', { before: 1, after: null, now, tokens })
    room.give({ order: 'stop', id: 2 })
    expect(await stopped).toEqual({ answer: 'failed', id: 2 })
  })

  test('what others help with comes to the same, and stops where they are when it is called off', async () => {
    const ordered: string[] = []
    const keys = await Promise.all(['one', 'two', 'three'].map((kid) => makeKey(kid)))
    const [before, after] = [keys.slice(0, 2), keys.slice(1)].map((some) => setOf(...some.map(({ jwk }) => jwk)))
    const tokens = (await manyTokens(keys, 1_500)).join('\n')
    const compareWith = async (helpers: number, isBroken = false) => {
      const room = openRoom(async () => {
        const take = takeOrders((answer) => hand.receive(structuredClone(answer)), breathe)
        const hand = giveOrders((order) => {
          ordered.push(order.order)
          take(structuredClone(isBroken ? { ...order, job: 'nobody' as never } : order))
        })
        return hand
      })
      room.give({ order: 'hire', helpers })
      room.give({ order: 'text', number: 1, part: JSON.stringify(before) })
      room.give({ order: 'text', number: 2, part: JSON.stringify(after) })
      const answer = room.do('compareSets', { before: 1, after: 2, now, tokens })
      return { room, answer }
    }
    const alone = await (await compareWith(0)).answer
    expect(ordered).toEqual([])
    expect(alone).toMatchObject({ result: { view: { tokenCount: 1_500 } } })
    for (const helpers of [1, 3]) {
      const { room, answer } = await compareWith(helpers)
      expect(await answer).toEqual(alone)
      const told = room.answers.flatMap((one) => (one.answer === 'progress' ? [[one.done, one.total]] : []))
      expect(told.at(-1)).toEqual([1_500, 1_500])
      expect(told.map(([done = 0]) => done)).toEqual(told.map(([done = 0]) => done).toSorted((x, y) => x - y))
      const text = await room.do('writeReport', { of: 1, format: 'json', plan: { publish_at: now } })
      expect(JSON.parse((text as { result: string }).result).tokens).toHaveLength(1_500)
    }
    expect(ordered.length).toBeGreaterThanOrEqual(4)
    expect(new Set(ordered)).toEqual(new Set(['do']))
    expect(await (await compareWith(1, true)).answer).toEqual(alone)

    ordered.length = 0
    const { room, answer } = await compareWith(1)
    while (!ordered.includes('do')) await breathe()
    room.give({ order: 'stop', id: 1 })
    expect(await answer).toEqual({ answer: 'failed', id: 1 })
    expect(ordered).toContain('stop')
    expect(ordered.lastIndexOf('do')).toBeLessThan(ordered.indexOf('stop'))
  })

  test('a job that fails says nothing of what it was given', async () => {
    const room = openRoom()
    expect(await room.do('compareSets', { before: 1, after: null, now, tokens: 5 })).toEqual({
      answer: 'failed',
      id: 1,
    })
  })
})

/** Of three keys in turn; every fourth is signed with another. */
const manyTokens = (keys: readonly SigningKey[], number: number) =>
  Promise.all(
    Array.from({ length: number }, (_, index) => {
      const named = keys[index % keys.length] as SigningKey
      const signing = keys[(index % 4 === 0 ? index + 1 : index) % keys.length] as SigningKey
      return mint(signing, { alg: 'ES256', kid: named.jwk['kid'] }, { sub: `user-${index}`, exp: now + index - 600 })
    }),
  )
