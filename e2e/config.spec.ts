import axe from 'axe-core'
import { expect, type Page } from 'playwright/test'
import { axeInEveryView, axeViolations } from './axe-violations'
import { KeyPanel } from './fetching'
import type { LocalServer } from './local-server'
import { mint } from './minted'
import { type SiteConfig, servePageWith } from './own-site'
import { serveKeySet, serveRedirectTo } from './servers'
import { test } from './violations'
import { Workbench } from './workbench'

const sites: LocalServer[] = []
test.afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()))
})

/** The page as a team hosts it, opened. */
async function open(page: Page, config: SiteConfig) {
  const site = await servePageWith(config)
  sites.push(site)
  await page.goto(site.url)
  const workbench = new Workbench(page)
  await expect(workbench.token).toBeVisible()
  const asked = () => site.requests.filter(({ path }) => path.endsWith('/config.json'))
  await expect.poll(asked).toHaveLength(1)
  return { workbench, asked, notice: page.getByRole('region', { name: 'Settings of this page' }) }
}

const off = (...codes: readonly string[]) =>
  JSON.stringify({ checks: Object.fromEntries(codes.map((code) => [code, 'off'])) })

/** A token that never expires, with its key. */
const withoutExp = () => mint({ claims: { exp: undefined } })

test('a silenced check finds nothing, the page says so, and the verdict is the same', async ({ page }) => {
  const { token, keys } = await withoutExp()
  const loud = await open(page, { text: '{}' })
  await loud.workbench.give({ token, keys })
  await loud.workbench.expectVerdict('Accepted')
  await expect(loud.workbench.finding('EXP_MISSING')).toBeVisible()
  const said = await loud.workbench.verdict.innerText()
  const steps = await loud.workbench.steps.innerText()

  const { workbench, notice } = await open(page, { text: off('EXP_MISSING') })
  await workbench.give({ token, keys })
  await workbench.expectVerdict('Accepted')
  await expect(page.getByText('Silenced by the host of this page: EXP_MISSING.')).toBeVisible()
  await expect(workbench.finding('EXP_MISSING')).toHaveCount(0)
  expect(await workbench.verdict.innerText()).toBe(said)
  expect(await workbench.steps.innerText()).toBe(steps)
  await expect(notice).toHaveCount(0)

  const tally = page.getByRole('button', { name: /^\d+ checks · .* · 1 silenced · \d+ findings?/ })
  await tally.click()
  const group = page
    .getByRole('listitem')
    .filter({ hasText: /^Silenced by the host of this page, in its config\.json: 1/ })
  await group.locator('summary').click()
  await expect(group.getByRole('link', { name: 'EXP_MISSING' })).toBeVisible()
})

test('a check that refuses cannot be silenced', async ({ page }) => {
  const { workbench, notice } = await open(page, { text: off('TOKEN_EXPIRED', 'EXP_MISSING') })
  await expect(notice).toContainText('checks.TOKEN_EXPIRED: TOKEN_EXPIRED refuses tokens and cannot be silenced.')
  await expect(notice.getByRole('listitem')).toHaveCount(1)
  await workbench.give(await mint({ claims: { exp: 1_577_836_801 } }))
  await workbench.expectVerdict('Refused')
  await expect(workbench.finding('TOKEN_EXPIRED')).toBeVisible()
})

for (const [what, text, member, sentence] of [
  ['JSON that ends too early', '{"checks":', 'config.json', /^config\.json: It is not JSON: /],
  ['a web page', '<!doctype html><title>Sign in</title>', 'config.json', 'It is a web page; expected JSON.'],
  [
    'an unknown code',
    off('EXP_MISING'),
    'checks.EXP_MISING',
    'There is no check EXP_MISING; did you mean EXP_MISSING?',
  ],
  [
    'a wrong type',
    '{"checks":{"EXP_MISSING":false}}',
    'checks.EXP_MISSING',
    'It is a boolean; expected "off", or nothing.',
  ],
  [
    'an unknown setting',
    '{"silenced":[]}',
    'silenced',
    'There is no setting silenced; expected title, help, allowed_hosts, key_set_path, profiles or checks.',
  ],
] as const)
  test(`${what} in config.json is told with its member, and the defaults serve`, async ({ page }) => {
    const { workbench, notice } = await open(page, { text })
    await expect(notice.getByRole('listitem')).toHaveCount(1)
    await expect(notice.getByRole('listitem')).toContainText(sentence)
    await expect(notice.getByText(member, { exact: true }).first()).toBeVisible()
    await workbench.give(await withoutExp())
    await workbench.expectVerdict('Accepted')
    await expect(workbench.finding('EXP_MISSING')).toBeVisible()
  })

for (const status of [404, 403])
  test(`no config.json, answered with ${status}, is nothing to tell`, async ({ page }) => {
    const { workbench, notice } = await open(page, { status })
    await workbench.give(await withoutExp())
    await workbench.expectVerdict('Accepted')
    await expect(workbench.finding('EXP_MISSING')).toBeVisible()
    await expect(notice).toHaveCount(0)
    await expect(page.getByText('Silenced by')).toHaveCount(0)
  })

test('a config.json that fails on its way is told', async ({ page }) => {
  const { notice } = await open(page, { status: 500 })
  await expect(notice).toContainText('It was answered with 500; expected the file, or 404.')
})

test('the host names the page, its help, and the hosts that may be asked: no other is, nor a redirect followed', async ({
  page,
}) => {
  const allowed = await serveKeySet()
  const other = await serveKeySet()
  const redirecting = await serveRedirectTo(other.url, { allowed: true })
  sites.push(allowed, other, redirecting)
  const allowed_hosts = [allowed, redirecting].map(({ url }) => new URL(url).origin)
  const help = { url: './help.html', text: 'Tokens at Acme' }
  const { notice } = await open(page, { text: JSON.stringify({ title: 'Acme token check', help, allowed_hosts }) })
  await expect(page).toHaveTitle('Acme token check: why does this token not verify?')
  await expect(page.getByRole('banner').getByText('Acme token check')).toBeVisible()
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'Tokens at Acme' })
  await expect(link).toHaveAttribute('href', './help.html')
  await expect(link).toHaveAttribute('rel', /noreferrer/)
  await expect(notice).toHaveCount(0)

  const panel = new KeyPanel(page)
  const host = (server: LocalServer) => new URL(server.url).host
  const only = allowed_hosts.join(' and ')
  await panel.fetch(other.url)
  await panel.expectAnswer(
    '✕',
    `Nothing was sent: whoever hosts this page lets it ask only ${only}, and ${host(other)} is not among them.`,
  )
  await expect(panel.ledgerButton).toHaveText('0 requests sent')
  await panel.fetch(redirecting.url)
  await panel.expectAnswer('✕', `The server ${host(redirecting)} answered with a redirect, which was not followed`)
  await panel.fetch(allowed.url)
  await expect(panel.source(host(allowed))).toBeVisible()
  expect([allowed, other, redirecting].map(({ requests }) => requests.length)).toEqual([1, 0, 1])

  await panel.ledgerButton.click()
  const ledger = page.locator('[popover]:popover-open')
  await expect(ledger).toContainText(`The site of this page, and ${only}.`)
  await ledger.getByRole('link', { name: 'What this page promises, and how to check it' }).click()
  await expect(ledger).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Security' })).toBeVisible()
  const advised = page.getByRole('region', { name: 'For whoever hosts this page' }).locator('code').last()
  await expect(advised).toContainText(`connect-src 'self' ${allowed_hosts.join(' ')};`)
})

test('it is read once, before anything is given, and listed as a file of the page', async ({ page }) => {
  const { workbench, asked } = await open(page, { text: '{}' })
  await workbench.give(await mint())
  await workbench.expectVerdict('Accepted')
  await page.getByRole('link', { name: 'Key sets', exact: true }).click()
  await page.getByRole('link', { name: 'Token', exact: true }).click()
  await workbench.expectVerdict('Accepted')
  expect(asked()).toHaveLength(1)
  expect(asked()[0]?.headers).not.toHaveProperty('referer')
  await page.getByRole('button', { name: '0 requests sent' }).click()
  const files = page.getByRole('list', { name: 'Files of the page' }).getByRole('listitem')
  await expect(files).toHaveCount(1)
  await expect(files).toContainText('/config.json')
  await expect(files).toContainText('200')
})

test('the tally opens: what was not checked and why, what does not apply, what passed', async ({ page }) => {
  const { workbench } = await open(page, { text: '{}' })
  const { token } = await mint()
  await workbench.give({ token })
  await workbench.expectVerdict('Undecided')
  await page.getByRole('button', { name: /^\d+ checks · \d+ passed · \d+ do not apply · \d+ findings?/ }).press('Enter')
  const groups = page.getByRole('list', { name: 'Outcomes of the checks' })
  for (const [title, code] of [
    ['Not checked: there are no keys', 'JWKS_EMPTY'],
    ['Not checked: a key is looked up', 'KID_UNKNOWN'],
    ['Do not apply here', null],
    ['Passed', 'EXP_MISSING'],
  ] as const) {
    const group = groups.locator('> li').filter({ hasText: title })
    await group.locator('summary').press('Enter')
    const links = code === null ? group.getByRole('link') : group.getByRole('link', { name: code, exact: true })
    await expect(links.first()).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(groups).toHaveCount(0)
})

test.describe('axe', () => {
  // Only so that axe can be put into the page.
  test.use({ bypassCSP: true })

  test('finds nothing in the faults of a config.json, nor in the open tally', async ({ page }) => {
    const { workbench, notice } = await open(page, { text: off('EXP_MISSING', 'EXP_MISING') })
    await expect(notice).toBeVisible()
    await page.evaluate(axe.source)
    expect(await axeViolations(page)).toEqual([])
    await workbench.give(await withoutExp())
    await workbench.expectVerdict('Accepted')
    await page.getByRole('button', { name: / · 1 silenced · / }).click()
    for (const summary of await page.locator('[popover]:popover-open summary').all()) await summary.click()
    expect(await axeInEveryView(page, 'the open tally')).toEqual([])
  })
})
