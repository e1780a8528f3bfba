import { expect } from 'playwright/test'
import { test } from './fetching'
import type { LocalServer } from './local-server'
import {
  keySet,
  serveCorsTwice,
  serveCut,
  serveDrip,
  serveEmptySet,
  serveForAnotherOrigin,
  serveForSameOrigin,
  serveGzip,
  serveKeySet,
  serveLarge,
  serveLogin,
  serveNothing,
  serveNotJson,
  serveOtherJson,
  servePage,
  serveRedirect,
  serveRedirectLoop,
  serveRedirectTo,
  serveRefused,
  serveReset,
  serveStart,
  serveStatus,
  serveWithoutCors,
} from './servers'

type Start = () => Promise<LocalServer>

const loaded: Record<string, Start> = {
  'a set that any page may read': () => serveKeySet(),
  'a gzipped set': () => serveGzip(),
  'a redirect within the origin': () => serveRedirect(),
}

for (const [what, start] of Object.entries(loaded))
  test(`${what} is loaded, with one request`, async ({ panel, serving }) => {
    const server = await serving(start())
    await panel.fetch(server.url)
    await panel.expectAnswer('✓', `The server ${new URL(server.url).host} answered with 1 key.`)
    await expect(panel.source(server.url.slice(7))).toContainText('1 key')
    await expect(panel.curlLine).toHaveCount(0)
    expect(server.requests.filter(({ path }) => path === '/jwks.json')).toHaveLength(1)
  })

/** What the page can read, and so be certain of: one sentence each. */
const certain: Record<string, readonly [Start, RegExp]> = {
  'a 404 with CORS': [
    () => serveStatus(404, { allowed: true }),
    /status 404 \(Not Found\): there is nothing at this path.*Error 404.*JWKS_UNREACHABLE/,
  ],
  'a 500 with CORS': [
    () => serveStatus(500, { allowed: true }),
    /status 500 \(Internal Server Error\): the server, or a proxy in front of it, failed.*JWKS_UNREACHABLE/,
  ],
  'a login page': [
    () => serveLogin(),
    /redirected to http:\S+\/login, which answered with a web page titled Sign in to Acme.*a login stands in front/,
  ],
  'a web page': [servePage, /answered with a web page titled Welcome to Acme; expected JSON/],
  'JSON that is no set': [() => serveOtherJson(), /Found an object with status and version; expected the member keys/],
  'broken JSON': [serveNotJson, /This is not JSON\. Found \] at character 22/],
  'a connection that is cut': [() => serveCut(), /broke after 60 bytes, before the answer was whole/],
  'chunks that are cut': [() => serveCut('chunks'), /broke after 60 bytes, before the answer was whole/],
  '3 MB': [serveLarge, /is larger than 2 MB, and reading stopped there/],
}

for (const [what, [start, sentence]] of Object.entries(certain))
  test(`${what} ends in a sentence that is certain, and a way on`, async ({ panel, serving }) => {
    const server = await serving(start())
    await panel.fetch(server.url)
    await panel.expectAnswer('✕', sentence)
    await panel.expectWayOn(server.url)
    await expect(panel.probe).toHaveCount(0)
    await expect(panel.sources).toHaveCount(0)
    expect(server.requests.filter(({ path }) => path === '/jwks.json')).toHaveLength(1)
  })

test('an empty set is said to be empty', async ({ panel, serving }) => {
  const server = await serving(serveEmptySet())
  await panel.fetch(server.url)
  await panel.expectAnswer('✕', 'answered with a key set that has no keys; with it no token verifies')
  await expect(panel.answers).toContainText('JWKS_EMPTY')
})

test('an empty set has a way on', async ({ panel, serving }) => {
  const server = await serving(serveEmptySet())
  await panel.fetch(server.url)
  await panel.expectWayOn(server.url)
})

const NOT_TOLD = /failed, and a browser does not tell a page why: the server may have answered .* or it may not have/
const WITHHELD = /answered, and the browser withheld the answer from this page.*A browser does not say which/
const NEITHER = /Neither an ordinary request .* nor one without CORS came through.*a browser does not say which/

/** What the page cannot read, and what a second request, without CORS, tells of it. */
const uncertain: Record<string, readonly [Start, '✕' | '?', RegExp]> = {
  'a set without CORS': [serveWithoutCors, '✕', WITHHELD],
  'a set for another origin': [serveForAnotherOrigin, '✕', WITHHELD],
  'a set with the header twice': [serveCorsTwice, '✕', WITHHELD],
  'a 404 without CORS': [() => serveStatus(404, { allowed: false }), '✕', WITHHELD],
  'a 500 without CORS': [() => serveStatus(500, { allowed: false }), '✕', WITHHELD],
  'a login page without CORS': [() => serveLogin({ allowed: false }), '✕', WITHHELD],
  'a set for its own origin alone (CORP)': [serveForSameOrigin, '?', NEITHER],
  'a port where nothing listens': [serveRefused, '?', NEITHER],
  'a connection that is closed at once': [serveReset, '?', NEITHER],
}

for (const [what, [start, mark, sentence]] of Object.entries(uncertain))
  test(`${what} leaves the cause open until the person lets it ask once more`, async ({ panel, serving }) => {
    const server = await serving(start())
    const asked = () => server.requests.filter(({ path }) => path === '/jwks.json')
    await panel.fetch(server.url)
    await panel.expectAnswer('?', NOT_TOLD)
    await expect(panel.answers).toContainText('JWKS_UNREACHABLE')
    await panel.expectWayOn(server.url)
    expect(await panel.ledger(server.origin)).toHaveLength(1)
    if (what !== 'a port where nothing listens')
      expect(new Set(asked().map(({ method }) => method))).toEqual(new Set(['GET']))
    const before = asked().length
    await panel.probe.click()
    await panel.expectAnswer(mark, sentence)
    await panel.expectWayOn(server.url)
    await expect(panel.probe).toHaveCount(0)
    expect(await panel.ledger(server.origin)).toHaveLength(2)
    // A browser repeats by itself what was closed without a byte.
    if (mark === '✕') expect([before, asked().length]).toEqual([1, 2])
  })

for (const allowed of [true, false])
  test(`a redirect to another origin, ${allowed ? 'with' : 'without'} CORS of its own`, async ({ panel, serving }) => {
    const target = await serving(serveKeySet())
    const server = await serving(serveRedirectTo(target.url, { allowed }))
    await panel.fetch(server.url)
    if (allowed) {
      await panel.expectAnswer('✓', 'answered with 1 key')
      await expect(panel.answers).toContainText(`and ${target.origin} answered`)
      await expect(panel.answers).toContainText('JWKS_REDIRECTED')
      // What a redirect makes of the origin (Fetch §3.2): nobody is told which page asked.
      expect(target.requests.map(({ headers }) => headers.origin)).toEqual(['null'])
    } else {
      await panel.expectAnswer('?', NOT_TOLD)
      await panel.expectWayOn(server.url)
      expect(target.requests).toEqual([])
    }
  })

test('a redirect within the origin is shown', async ({ panel, serving }) => {
  const server = await serving(serveRedirect())
  await panel.fetch(server.url)
  await expect(panel.answers).toContainText(`${server.origin}/moved/jwks.json`)
})

test('a circle of redirects ends, and leaves the cause open', async ({ panel, serving }) => {
  const server = await serving(serveRedirectLoop())
  await panel.fetch(server.url)
  await panel.expectAnswer('?', NOT_TOLD)
  await panel.expectWayOn(server.url)
})

test('a circle of redirects is among the causes that are named after the second request', async ({
  panel,
  serving,
}) => {
  const server = await serving(serveRedirectLoop())
  await panel.fetch(server.url)
  await panel.probe.click()
  await panel.expectAnswer('?', /redirect/)
})

for (const [what, start] of Object.entries({ 'no answer': serveNothing, 'no end of the answer': serveStart }))
  test(`${what}: Cancel ends the waiting, and the address can be asked again`, async ({ panel, serving }) => {
    const server = await serving(start())
    await panel.ask(server.url)
    await expect(panel.section).toContainText(/Asking http:\S+: \d+ seconds left/)
    if (start === serveStart) await expect(panel.section).toContainText('20 bytes so far')
    await expect(panel.fetchButton).toBeDisabled()
    await panel.cancel.click()
    await panel.expectAnswer('✕', 'was cancelled before it ended')
    await panel.expectWayOn(server.url)
    expect((await panel.ledger()).map(({ outcome }) => outcome)).toEqual(['cancelled'])
    await panel.fetchButton.click()
    await expect(panel.cancel).toBeVisible()
    await expect.poll(() => server.requests.length).toBe(2)
  })

test('what hangs is given up after ten seconds', async ({ panel, serving }) => {
  const server = await serving(serveNothing())
  await panel.fetch(server.url)
  await panel.expectAnswer(
    '✕',
    /gave no whole answer within 10 seconds, and Latchkey stopped waiting.*JWKS_UNREACHABLE/,
  )
  await panel.expectWayOn(server.url)
  expect((await panel.ledger())[0]).toMatchObject({ outcome: 'no whole answer in 10 s' })
})

test('a slow answer shows how much has come', async ({ panel, serving }) => {
  const server = await serving(serveDrip())
  await panel.ask(server.url)
  await expect(panel.section).toContainText(/, [1-9]\d* bytes so far/)
  await panel.ended()
  await panel.expectAnswer('✓', 'answered with 1 key')
  expect((await panel.ledger())[0]?.bytes).toBe(`${keySet.length} bytes`)
})

test('a double click asks once', async ({ panel, serving }) => {
  const server = await serving(serveDrip({ bytes: 30 }))
  await panel.workbench.give({ keys: server.url })
  await panel.fetchButton.dblclick()
  await panel.ended()
  expect(server.requests).toHaveLength(1)
  await expect(panel.ledgerButton).toHaveText('1 request sent')
})
