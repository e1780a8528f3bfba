import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { askAbout } from './about'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const ask = askAbout('sum', async (first: { n: number }, second: { n: number }) => ({ n: first.n + second.n }))

test('an answer is there for the same two objects, and no other', async () => {
  const [one, two] = [{ n: 1 }, { n: 2 }]
  const client = new QueryClient()
  expect(ask(one, two).answer).toBeUndefined()
  await client.prefetchQuery(ask(one, two).query)
  expect(ask(one, two).answer).toEqual({ n: 3 })
  expect(ask(two, one).answer).toBeUndefined()
  expect(ask(one, { n: 2 }).answer).toBeUndefined()
})

test('what is answered, or not wanted, is not asked', () => {
  expect(ask({ n: 1 }, { n: 2 }, false).query.enabled).toBe(false)
})

test('whoever holds the query holds neither what it is about nor the answer', async () => {
  const client = new QueryClient()
  const { observer, held } = await observed(client)
  expect(held.map((one) => one.deref())).toContainEqual({ n: 3 })
  // What a WeakRef gave stays until the end of the task.
  await new Promise((resolve) => setTimeout(resolve))
  collect()
  expect(held.map((one) => one.deref())).toEqual([undefined, undefined, undefined])
  expect(observer.getCurrentResult().isSuccess).toBe(true)
})

async function observed(client: QueryClient) {
  const subjects = [{ n: 1 }, { n: 2 }] as const
  const observer = new QueryObserver(client, ask(...subjects).query)
  const stop = observer.subscribe(() => {})
  await client.fetchQuery(ask(...subjects).query)
  stop()
  const { answer } = ask(...subjects)
  return { observer, held: [...subjects, answer ?? subjects].map((one) => new WeakRef<object>(one)) }
}
