import { expect, type Page } from 'playwright/test'
import { test, tokenFor } from './fetching'
import {
  keySet,
  serveDrip,
  serveForSameOrigin,
  serveIssuer,
  serveKeySet,
  serveNothing,
  serveRedirect,
  serveRefused,
  serveStatus,
  serveWithoutCors,
} from './servers'

/** What the browser itself says was asked, but for the page with its code, icon and settings, and what a redirect led to. */
function browserLog(page: Page) {
  const own = new RegExp(`^${new URL('.', page.url()).href}(assets/[^/]+|icon\\.svg|config\\.json|#.*)?$`)
  const requests: string[] = []
  page.context().on('request', (request) => {
    if (!own.test(request.url()) && !request.redirectedFrom()) requests.push(`${request.method()} ${request.url()}`)
  })
  return requests
}

test('nothing is sent on load, on focus, on a paste, on a reload or on another workbench', async ({
  panel,
  serving,
}) => {
  const { page, workbench } = panel
  const requests = browserLog(page)
  const server = await serving(serveKeySet())
  await expect(panel.ledgerButton).toHaveText('0 requests sent')
  for (const address of [
    server.url,
    server.origin,
    `${server.origin}/tenants/a`,
    `http://user:word@${server.url.slice(7)}`,
  ]) {
    await workbench.give({ keys: address })
    await workbench.keys.focus()
    await workbench.keys.press('End')
    await workbench.token.focus()
    await panel.fetchButton.hover()
  }
  await page.getByRole('link', { name: 'Key sets', exact: true }).click()
  await expect(page.getByRole('button', { name: /RFC 7517/ })).toBeVisible()
  await page.getByRole('link', { name: 'Token', exact: true }).click()
  await page.reload()
  await expect(panel.ledgerButton).toHaveText('0 requests sent')
  await panel.ledgerButton.click()
  await expect(page.locator('[popover]:popover-open')).toContainText(
    'None. Latchkey asks for a key set only when you press a button that shows the address.',
  )
  expect(server.requests).toEqual([])
  expect(requests).toEqual([])
})

test('a hostile token has nothing asked, and of its addresses only the issuer is offered', async ({
  panel,
  serving,
}) => {
  const { page, workbench } = panel
  const requests = browserLog(page)
  const server = await serving(serveIssuer({ path: '' }))
  const url = (name: string) => `${server.origin}/${name}`
  const header = { jku: url('jku'), x5u: url('x5u'), jwk: { kty: 'EC', crv: 'P-256' } }
  await workbench.give({ token: await tokenFor({ kid: url('kid'), iss: url('iss'), header }) })
  await expect(workbench.finding('JKU_PRESENT')).toBeVisible()
  await workbench.expectVerdict('Undecided')
  await expect(page.getByRole('button', { name: /^Fetch http/ })).toHaveText([
    `Fetch ${url('iss')}/.well-known/openid-configuration`,
  ])
  for (const name of ['jku', 'x5u', 'kid'])
    await expect(
      page.locator(`a[href*="${server.origin}/${name}"], img, iframe, link[href^="${server.origin}"]`),
    ).toHaveCount(0)
  await page.reload()
  expect(server.requests).toEqual([])
  expect(requests).toEqual([])
})

test('the ledger and the browser’s own log agree on all that was asked', async ({ panel, serving }) => {
  const { page } = panel
  const requests = browserLog(page)
  const fine = await serving(serveKeySet())
  const issuer = await serving(serveIssuer())
  const missing = await serving(serveIssuer({ path: '/tenants/b', wellKnown: [] }))
  const others = await Promise.all(
    [
      serveWithoutCors(),
      serveForSameOrigin(),
      serveStatus(500, { allowed: true }),
      serveRedirect(),
      serveRefused(),
    ].map(serving),
  )
  const hanging = await serving(serveNothing())

  await panel.fetch(fine.url)
  await panel.press(new URL(fine.url).host, 'Refresh')
  await panel.press(new URL(fine.url).host, 'Fetch 5 times')
  for (const { url } of [issuer, missing, ...others]) {
    await panel.fetch(url)
    if (await panel.probe.isVisible()) {
      await panel.probe.click()
      await expect(panel.probe).toHaveCount(0)
      await expect(panel.cancel).toHaveCount(0)
    }
  }
  await panel.ask(hanging.url)
  await panel.cancel.click()
  await panel.ended()

  const ledger = await panel.ledger()
  expect(ledger.map(({ url }) => url)).toEqual(requests)
  await expect(panel.ledgerButton).toHaveText(`${requests.length} requests sent`)
  expect(ledger.slice(0, 8).map(({ outcome, bytes }) => `${outcome} ${bytes}`)).toEqual(
    Array.from({ length: 7 }, () => `200 ${keySet.length} bytes`).concat(
      expect.stringMatching(/^200 \d+ bytes$/) as unknown as string,
    ),
  )
  expect(ledger.map(({ outcome }) => outcome)).toEqual(
    expect.arrayContaining([
      '404',
      '500',
      'failed',
      'answered, not readable',
      'cancelled',
      expect.stringMatching(/^200 from http/),
    ]),
  )
  expect(ledger.every(({ why }) => /^[A-Z].*[.?]$/.test(why))).toBe(true)

  // Beside what the browser says, what the servers saw: GETs alone, with nothing about the person.
  for (const { requests: asked } of [fine, issuer, missing, ...others, hanging])
    for (const { method, headers } of asked) {
      expect(method).toBe('GET')
      for (const name of ['cookie', 'authorization', 'referer', 'if-none-match']) expect(headers[name]).toBeUndefined()
    }
})

test('cookies of the host are not sent, and none are taken', async ({ panel, serving, context }) => {
  await context.addCookies([{ name: 'session', value: 'mine', domain: '127.0.0.1', path: '/' }])
  const server = await serving(serveKeySet(keySet, { 'Set-Cookie': 'tracker=1; Path=/' }))
  const closed = await serving(serveWithoutCors())
  await panel.fetch(server.url)
  await panel.fetch(closed.url)
  await panel.probe.click()
  await panel.expectAnswer('✕', 'withheld')
  for (const { headers } of [...server.requests, ...closed.requests]) {
    expect(headers.cookie).toBeUndefined()
    expect(headers.referer).toBeUndefined()
  }
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['session'])
})

test('the same address is asked anew each time, whatever may be held', async ({ panel, serving }) => {
  const server = await serving(serveKeySet(keySet, { 'Cache-Control': 'max-age=3600', ETag: '"1"' }))
  for (let i = 0; i < 3; i++) await panel.fetch(server.url)
  expect(server.requests).toHaveLength(3)
})

test('what came before a request was cancelled is counted', async ({ panel, serving }) => {
  const server = await serving(serveDrip({ endless: true }))
  await panel.ask(server.url)
  await expect(panel.section).toContainText(/, \d+ bytes so far/)
  await panel.cancel.click()
  await panel.ended()
  expect((await panel.ledger())[0]?.bytes).toMatch(/^[1-9]\d* bytes$/)
})

test('an address that cannot be asked is refused in words', async ({ panel }) => {
  for (const [address, words] of [
    ['http://user:word@127.0.0.1/keys', 'expected no user name and password'],
    ['ftp://127.0.0.1/keys', 'which a page cannot fetch keys from'],
    ['http://127.0.0.1/keys#a', 'The URL has a fragment'],
    ['https://', 'is not a URL that can be fetched'],
  ] as const) {
    await panel.workbench.give({ keys: address })
    await expect(panel.section).toContainText(words)
    await expect(panel.fetchButton).toBeDisabled()
  }
})
