import { expect, test, vi } from 'vitest'
import { type LocalServer, startServer } from '../../e2e/local-server'
import { serveLarge, serveRefused, serveStart, serveStatus } from '../../e2e/servers'
import { ledger } from './ledger'
import { probe } from './probe'

vi.stubGlobal('location', { protocol: 'http:' })

async function ask(server: LocalServer) {
  const before = ledger().length
  const answers = await Promise.all([probe(server.url, { why: 'One.' }), probe(server.url, { why: 'Two.' })])
  await server.close()
  return { answers, entered: ledger().slice(before), requests: server.requests.length }
}

test('whatever answers has answered, whole or not, and the body is not waited for', async () => {
  for (const server of [serveStatus(500, { allowed: false }), serveLarge(), serveStart()]) {
    const { answers, entered, requests } = await ask(await server)
    expect(answers).toEqual(['answered', 'answered'])
    expect(requests).toBe(1)
    expect(entered).toMatchObject([{ why: 'One.', outcome: 'answered, not readable', bytes: 0 }])
  }
})

test('what refuses the connection has failed', async () => {
  const { answers, entered } = await ask(await serveRefused())
  expect(answers).toEqual(['failed', 'failed'])
  expect(entered).toMatchObject([{ outcome: 'failed' }])
})

test('the connection is ended as soon as there is an answer', async () => {
  const closed = vi.fn<() => void>()
  const server = await startServer((response) => {
    response.on('close', closed)
    response.writeHead(200).write('{')
  })
  await probe(server.url, { why: 'One.' })
  await vi.waitFor(() => expect(closed).toHaveBeenCalled())
  await server.close()
})
