import { expect } from 'playwright/test'
import { test } from './fetching'
import type { LocalServer } from './local-server'
import {
  keySet,
  serveCut,
  serveDrip,
  serveEmptySet,
  serveGzip,
  serveKeySet,
  serveLarge,
  serveLogin,
  serveNothing,
  serveNotJson,
  serveOtherJson,
  servePage,
  serveRedirect,
  serveStart,
  serveStatus,
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

test('a redirect within the origin is shown', async ({ panel, serving }) => {
  const server = await serving(serveRedirect())
  await panel.fetch(server.url)
  await expect(panel.answers).toContainText(`${server.origin}/moved/jwks.json`)
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
