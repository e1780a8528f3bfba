import { expect } from 'playwright/test'
import { onEveryEngine } from './every-engine'
import { test } from './fetching'
import type { LocalServer } from './local-server'
import {
  serveCorsTwice,
  serveForAnotherOrigin,
  serveForSameOrigin,
  serveKeySet,
  serveLogin,
  serveNothing,
  serveRedirectLoop,
  serveRedirectTo,
  serveRefused,
  serveReset,
  serveStatus,
  serveWithoutCors,
} from './servers'

type Start = () => Promise<LocalServer>

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

test(
  'what cannot be read leaves the cause open until the person lets it ask once more',
  onEveryEngine,
  async ({ panel, serving }) => {
    for (const [what, [start, mark, sentence]] of Object.entries(uncertain))
      await test.step(what, async () => {
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
  },
)

for (const allowed of [true, false])
  test(
    `a redirect to another origin, ${allowed ? 'with' : 'without'} CORS of its own`,
    onEveryEngine,
    async ({ panel, serving }) => {
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
    },
  )

test(
  'a circle of redirects ends, leaves the cause open, and is among the causes that a second request leaves',
  onEveryEngine,
  async ({ panel, serving }) => {
    const server = await serving(serveRedirectLoop())
    await panel.fetch(server.url)
    await panel.expectAnswer('?', NOT_TOLD)
    await panel.expectWayOn(server.url)
    await panel.probe.click()
    await panel.expectAnswer('?', /redirect/)
  },
)

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
