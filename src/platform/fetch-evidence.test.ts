import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LocalServer } from '../../e2e/local-server'
import * as servers from '../../e2e/servers'
import { BODY_LIMIT, TIME_LIMIT_MS } from '../core/sources/evidence'
import { fetchEvidence } from './fetch-evidence'
import { ledger } from './ledger'
import { probe } from './probe'

/** Node's fetch has no CORS, no mixed content and no policy: those are for the browser tests. */
const started: LocalServer[] = []
const why = 'A test asked.'

async function start(server: Promise<LocalServer>): Promise<LocalServer> {
  started.push(await server)
  return server
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

async function answerOf(server: Promise<LocalServer>) {
  return (await fetchEvidence((await start(server)).url, 'key-set', { why })).answer
}

beforeEach(() => {
  vi.stubGlobal('location', { protocol: 'http:' })
  vi.stubGlobal('self', { origin: 'http://127.0.0.1' })
  vi.stubGlobal('navigator', { onLine: true })
})
afterEach(async () => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  await Promise.all(started.splice(0).map((server) => server.close()))
})

describe('an answer', () => {
  test('is told whole, with its headers in lower case', async () => {
    const server = await start(servers.serveCached({ 'Cache-Control': 'max-age=60' }))
    const evidence = await fetchEvidence(`${server.url}#fragment`, 'discovery', { why })
    expect(evidence).toMatchObject({
      url: server.url,
      purpose: 'discovery',
      page: { protocol: 'http:', origin: 'http://127.0.0.1', online: true },
      answer: { kind: 'response', status: 200, final_url: server.url, redirected: false, body: servers.keySet },
      probe: null,
      local_network: null,
    })
    expect(evidence.answer).toMatchObject({ headers: { 'cache-control': 'max-age=60' }, truncated: false, cut: false })
  })

  test('is asked for by one plain GET', async () => {
    const server = await start(servers.serveKeySet())
    await fetchEvidence(server.url, 'key-set', { why })
    expect(server.requests.map(({ method }) => method)).toEqual(['GET'])
    expect(server.requests[0]?.headers).not.toHaveProperty('cookie')
    expect(server.requests[0]?.headers).not.toHaveProperty('referer')
    expect(server.requests[0]?.headers.accept).toContain('application/jwk-set+json')
  })

  test('with an error status is an answer too', async () => {
    expect(await answerOf(servers.serveStatus(500, { allowed: true }))).toMatchObject({
      status: 500,
      body: expect.stringContaining('<title>Error 500'),
    })
  })

  test('is followed over redirects, also across origins', async () => {
    const target = await start(servers.serveKeySet())
    for (const server of [servers.serveRedirect(), servers.serveRedirectTo(target.url, { allowed: true })]) {
      const answer = await answerOf(server)
      expect(answer).toMatchObject({ redirected: true, body: servers.keySet })
    }
    expect(await answerOf(servers.serveRedirectTo(target.url, { allowed: true }))).toMatchObject({
      final_url: target.url,
    })
    expect(await answerOf(servers.serveLogin())).toMatchObject({ body: expect.stringContaining('type="password"') })
  })

  test('in gzip is read as what it holds', async () => {
    expect(await answerOf(servers.serveGzip())).toMatchObject({ body: servers.keySet, bytes: servers.keySet.length })
  })

  test('that is not UTF-8 is read all the same', async () => {
    const server = servers.serveGzip(Buffer.from([0x7b, 0xff, 0x7d]))
    expect(await answerOf(server)).toMatchObject({ body: '{\ufffd}', bytes: 3 })
  })

  test('that breaks off keeps what came', async () => {
    for (const framing of ['length', 'chunks'] as const)
      expect(await answerOf(servers.serveCut(framing))).toMatchObject({ cut: true, body: servers.keySet.slice(0, 60) })
  })
})

describe('a body', () => {
  test('is read up to the limit and not beyond, in gzip too', async () => {
    for (const server of [servers.serveLarge(), servers.serveGzip('a'.repeat(50_000_000))]) {
      const answer = await answerOf(server)
      expect(answer).toMatchObject({ kind: 'response', bytes: BODY_LIMIT, truncated: true, cut: false })
      expect(answer.kind === 'response' && answer.body.length).toBe(BODY_LIMIT)
    }
  })

  test('of exactly the limit is whole', async () => {
    const answer = await answerOf(servers.serveKeySet('a'.repeat(BODY_LIMIT)))
    expect(answer).toMatchObject({ bytes: BODY_LIMIT, truncated: false })
  })

  test('that comes slowly is told as it comes', async () => {
    const server = await start(servers.serveDrip({ bytes: 50, every_ms: 10 }))
    const progress: number[] = []
    const { answer } = await fetchEvidence(server.url, 'key-set', { why, onProgress: (bytes) => progress.push(bytes) })
    expect(answer).toMatchObject({ body: servers.keySet })
    expect(progress.length).toBeGreaterThan(1)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.at(-1)).toBe(servers.keySet.length)
  })
})

describe('without an answer', () => {
  test('a refused and a reset connection are the same error', async () => {
    for (const server of [servers.serveRefused(), servers.serveReset(), servers.serveRedirectLoop()])
      expect(await answerOf(server)).toEqual({ kind: 'network_error', name: 'TypeError' })
  })

  test.each([
    ['before the headers', servers.serveNothing],
    ['after them', servers.serveStart],
  ])('the time is up, %s', async (when, serve) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { url, requests } = await start(serve())
    const ended = vi.fn<() => void>()
    const onProgress = vi.fn<(bytes: number) => void>()
    const evidence = fetchEvidence(url, 'key-set', { why, onProgress })
    void evidence.then(ended)
    await until(() => requests.length === 1 && (when === 'before the headers' || onProgress.mock.calls.length > 0))
    await vi.advanceTimersByTimeAsync(TIME_LIMIT_MS - 1)
    expect(ended).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect((await evidence).answer).toEqual({ kind: 'timed_out', after_ms: TIME_LIMIT_MS })
  })

  test('nothing is sent to what no page can fetch', async () => {
    const before = ledger().length
    const { origin } = await start(servers.serveKeySet())
    for (const url of ['', 'keys', 'ftp://id.acme.example/', 'javascript:1', origin.replace('//', '//user:pass@')]) {
      const evidence = await fetchEvidence(url, 'key-set', { why })
      expect(evidence).toMatchObject({ url, answer: { kind: 'network_error', name: 'URLNotFetchable' } })
      expect(await probe(url, { why })).toBe('failed')
    }
    expect(started[0]?.requests).toEqual([])
    expect(ledger()).toHaveLength(before)
  })

  test('a page that came over https sends nothing over http, but to this machine', async () => {
    vi.stubGlobal('location', { protocol: 'https:' })
    const before = ledger().length
    for (const url of ['http://id.acme.example/jwks', 'http://intranet/jwks', 'http://10.0.0.1/jwks'])
      expect((await fetchEvidence(url, 'key-set', { why })).answer).toEqual({ kind: 'mixed_content' })
    expect(await probe('http://id.acme.example/jwks', { why })).toBe('failed')
    expect(ledger()).toHaveLength(before)
    expect(await answerOf(servers.serveKeySet())).toMatchObject({ status: 200 })
  })
})

describe('cancelling', () => {
  test('before anything was sent sends nothing', async () => {
    const server = await start(servers.serveKeySet())
    const { answer } = await fetchEvidence(server.url, 'key-set', { why, signal: AbortSignal.abort() })
    expect(answer).toEqual({ kind: 'cancelled' })
    expect(server.requests).toEqual([])
  })

  test('ends the request, before the headers or after them', async () => {
    for (const server of [servers.serveNothing(), servers.serveStart(), servers.serveDrip({ endless: true })]) {
      const { url, requests } = await start(server)
      const cancel = new AbortController()
      const evidence = fetchEvidence(url, 'key-set', { why, signal: cancel.signal, onProgress: () => cancel.abort() })
      await until(() => requests.length === 1)
      if (url === started[0]?.url) cancel.abort()
      expect((await evidence).answer).toEqual({ kind: 'cancelled' })
      await until(() => ledger().at(-1)?.took_ms !== null)
      expect(ledger().at(-1)?.outcome).toBe('cancelled')
    }
  })
})

describe('two who ask for one URL', () => {
  test('share one request, each with its own purpose and progress', async () => {
    const server = await start(servers.serveDrip({ bytes: 100, every_ms: 10 }))
    const seen: string[] = []
    const asked = (['key-set', 'discovery'] as const).map((purpose) =>
      fetchEvidence(server.url, purpose, { why, onProgress: () => seen.push(purpose) }),
    )
    const [first, second] = await Promise.all(asked)
    expect(server.requests).toHaveLength(1)
    expect(second?.answer).toEqual(first?.answer)
    expect([first?.purpose, second?.purpose]).toEqual(['key-set', 'discovery'])
    expect(new Set(seen)).toEqual(new Set(['key-set', 'discovery']))
    await fetchEvidence(server.url, 'key-set', { why })
    expect(server.requests).toHaveLength(2)
  })

  test('may leave one by one: the request ends with the last', async () => {
    const server = await start(servers.serveDrip({ bytes: 50, every_ms: 20 }))
    const cancel = new AbortController()
    const leaves = fetchEvidence(server.url, 'key-set', { why, signal: cancel.signal })
    const stays = fetchEvidence(server.url, 'key-set', { why })
    await until(() => server.requests.length === 1)
    cancel.abort()
    expect((await leaves).answer).toEqual({ kind: 'cancelled' })
    expect((await stays).answer).toMatchObject({ body: servers.keySet })
    expect(server.requests).toHaveLength(1)
  })

  test('do not join what was cancelled', async () => {
    const server = await start(servers.serveDrip({ bytes: 100, every_ms: 10 }))
    const cancel = new AbortController()
    const cancelled = fetchEvidence(server.url, 'key-set', { why, signal: cancel.signal })
    await until(() => server.requests.length === 1)
    cancel.abort()
    expect((await fetchEvidence(server.url, 'key-set', { why })).answer).toMatchObject({ body: servers.keySet })
    expect((await cancelled).answer).toEqual({ kind: 'cancelled' })
    expect(server.requests).toHaveLength(2)
  })
})
