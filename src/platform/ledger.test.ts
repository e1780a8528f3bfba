import { expect, test, vi } from 'vitest'

// Other tests of this process may have made requests.
vi.resetModules()
const { enterRequest, ledger, subscribeLedger } = await import('./ledger')

test('a request is entered when it is made and told when it has ended', () => {
  const seen: unknown[] = []
  const leave = subscribeLedger(() => seen.push(ledger()))
  expect(ledger()).toEqual([])
  const first = enterRequest('https://id.acme.example/a', 'One.')
  const second = enterRequest('https://id.acme.example/b', 'Two.')
  second('200', 12)
  expect(ledger()).toMatchObject([
    { id: 1, url: 'https://id.acme.example/a', why: 'One.', took_ms: null, outcome: 'under way', bytes: 0 },
    { id: 2, url: 'https://id.acme.example/b', why: 'Two.', took_ms: expect.any(Number), outcome: '200', bytes: 12 },
  ])
  first('failed', 0)
  expect(ledger()[0]).toMatchObject({ outcome: 'failed', took_ms: expect.any(Number) })
  expect(seen).toHaveLength(4)
  expect(new Set(seen).size).toBe(4)
  leave()
  enterRequest('https://id.acme.example/c', 'Three.')
  expect(seen).toHaveLength(4)
  expect(ledger()).toBe(ledger())
})
