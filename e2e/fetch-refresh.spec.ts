import { expect } from 'playwright/test'
import { utc } from '../src/core/foundation/time'
import { test, tokenFor } from './fetching'
import {
  serveCached,
  serveChange,
  serveDrip,
  serveKeySet,
  serveRefused,
  serveReplicas,
  serveStatus,
  setOf,
} from './servers'

const nameOf = (server: { readonly url: string }) => new URL(server.url).host

test('a kid that comes with a refresh: not yet fetched, then found after it', async ({ panel, serving }) => {
  const { workbench } = panel
  const server = await serving(serveChange(setOf('key-1'), setOf('key-1', 'key-2')))
  await panel.fetch(server.url)
  await workbench.give({ token: await tokenFor({ kid: 'key-2' }) })
  await expect(workbench.finding('KID_NOT_FETCHED_YET')).toContainText('refresh it once before concluding')
  await expect(workbench.finding('KID_UNKNOWN')).toHaveCount(0)
  expect(server.requests).toHaveLength(1)

  await panel.press(nameOf(server), 'Refresh')
  await workbench.expectVerdict('Accepted')
  await expect(workbench.finding('KID_FOUND_AFTER_REFRESH')).toContainText(
    'caches that hold the earlier set will refuse this token until they refresh',
  )
  await expect(workbench.finding('KID_NOT_FETCHED_YET')).toHaveCount(0)
  await expect(panel.source(nameOf(server))).toContainText('refreshed')
  expect(server.requests).toHaveLength(2)
  expect((await panel.ledger()).at(-1)?.why).toBe('You asked to refresh this key set.')
})

test('a kid that stays away is unknown after one refresh', async ({ panel, serving }) => {
  const { workbench } = panel
  const server = await serving(serveKeySet(setOf('key-1')))
  await panel.fetch(server.url)
  await workbench.give({ token: await tokenFor({ kid: 'key-2' }) })
  await expect(workbench.finding('KID_NOT_FETCHED_YET')).toBeVisible()
  await panel.press(nameOf(server), 'Refresh')
  await expect(workbench.finding('KID_UNKNOWN')).toContainText('is not in the key set, which has key-1')
  await expect(workbench.finding('KID_NOT_FETCHED_YET')).toHaveCount(0)
  await workbench.expectVerdict('Refused', 'key-2')
})

test('a refresh that fails leaves the set, and the kid as open as before', async ({ panel, serving }) => {
  const { workbench } = panel
  const server = await serving(serveKeySet(setOf('key-1')))
  await panel.fetch(server.url)
  await workbench.give({ token: await tokenFor({ kid: 'key-2' }) })
  await server.close()
  await panel.press(nameOf(server), 'Refresh')
  await panel.expectAnswer('?', 'a browser does not tell a page why')
  await panel.expectWayOn(server.url)
  await expect(panel.source(nameOf(server))).toContainText('1 key')
  await expect(workbench.finding('KID_NOT_FETCHED_YET')).toBeVisible()
})

test('to fetch the same address once more is a refresh too', async ({ panel, serving }) => {
  const { workbench } = panel
  const server = await serving(serveChange(setOf('key-1'), setOf('key-1', 'key-2')))
  await panel.fetch(server.url)
  await workbench.give({ token: await tokenFor({ kid: 'key-2' }) })
  await panel.fetch(server.url)
  await workbench.expectVerdict('Accepted')
  await expect(workbench.finding('KID_FOUND_AFTER_REFRESH')).toBeVisible()
})

test('five times: replicas that disagree are told', async ({ panel, serving }) => {
  const server = await serving(serveReplicas(setOf('blue'), setOf('green')))
  await panel.fetch(server.url)
  await panel.press(nameOf(server), 'Fetch 5 times')
  await expect(panel.source(nameOf(server))).toContainText('The answers disagree: green (3×); blue (2×)')
  expect(server.requests).toHaveLength(6)
  await expect(panel.ledgerButton).toHaveText('6 requests sent')
})

test('five times: replicas that agree are told too, and those that fail are counted', async ({ panel, serving }) => {
  const server = await serving(serveKeySet(setOf('blue')))
  await panel.fetch(server.url)
  await panel.press(nameOf(server), 'Fetch 5 times')
  await expect(panel.source(nameOf(server))).toContainText('The answers agree: blue (5×)')
  await server.close()
  await panel.press(nameOf(server), 'Fetch 5 times')
  await expect(panel.source(nameOf(server))).toContainText('5 requests failed.')
})

test('five times: those that Cancel kept from being made are not said to have failed', async ({ panel, serving }) => {
  const server = await serving(serveDrip({ bytes: 12 }))
  await panel.fetch(server.url)
  await panel.source(nameOf(server)).getByRole('button', { name: 'Fetch 5 times' }).click()
  await expect.poll(() => server.requests.length).toBeGreaterThanOrEqual(3)
  await panel.cancel.click()
  await expect(panel.cancel).toHaveCount(0)
  await expect(panel.source(nameOf(server))).toContainText(/\([1-3]×\)/)
  await expect(panel.source(nameOf(server))).not.toContainText('failed')
})

test.describe('how long a verifier may hold the set', () => {
  test('with a max-age', async ({ panel, serving }) => {
    const server = await serving(serveCached({ 'Cache-Control': 'public, max-age=3600' }))
    await panel.fetch(server.url)
    const [, fetched = ''] = /fetched (\S+ \S+ UTC)/.exec(await panel.source(nameOf(server)).innerText()) ?? []
    const until = utc(Date.parse(fetched.replace(' UTC', 'Z')) / 1000 + 3600) ?? ''
    await expect(panel.source(nameOf(server))).toContainText(`, may be held until ${until}`)
    await expect(panel.answers).toContainText(
      `may hold this set until ${until}, 1 hour after it was fetched (Cache-Control: max-age=3600).`,
    )
  })

  const sentences = [
    ['Expires', { Expires: 'Wed, 01 Jan 2098 00:00:00 GMT' }, /may hold this set until 20\d\d-.*Expires: .*clock/],
    ['no-store', { 'Cache-Control': 'no-store' }, /may not keep this set \(no-store\).*JWKS_CACHE_POLICY/],
    ['no-cache', { 'Cache-Control': 'no-cache' }, 'asks before each use (no-cache)'],
    ['an Expires that is no date', { Expires: '0' }, /cannot be read, so a cache takes the set for stale at once/],
    ['nothing', {}, 'There is no promise: neither Cache-Control nor Expires says how long'],
    ['a week', { 'Cache-Control': 'max-age=604800' }, /7 days after it was fetched.*JWKS_CACHE_POLICY/],
  ] as const
  for (const [what, headers, sentence] of sentences)
    test(`with ${what}`, async ({ panel, serving }) => {
      const server = await serving(serveCached(headers as Readonly<Record<string, string>>))
      await panel.fetch(server.url)
      await expect(panel.answers).toContainText(sentence)
    })
})

test('what was fetched stands when another address fails', async ({ panel, serving }) => {
  const good = await serving(serveKeySet(setOf('key-1')))
  await panel.fetch(good.url)
  for (const starting of [serveStatus(404, { allowed: true }), serveRefused()]) {
    const bad = await serving(starting)
    await panel.fetch(bad.url)
    await expect(panel.answers.last()).toContainText('JWKS_UNREACHABLE')
    await expect(panel.answers.last()).toContainText(nameOf(bad))
  }
  await expect(panel.sources.getByRole('listitem')).toHaveCount(1)
  await panel.workbench.give({ token: await tokenFor({ kid: 'key-1' }) })
  await panel.workbench.expectVerdict('Accepted')
})
