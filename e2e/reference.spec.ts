import axe from 'axe-core'
import { expect, type Page } from 'playwright/test'
import { axeInEveryView } from './axe-violations'
import { mint } from './minted'
import { test } from './workbench'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search the reference' })
const entryOf = (page: Page, code: string) => page.getByRole('link', { name: code, exact: false })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** Goes where the address says, without loading the page again. */
const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

/** As the browser's own button does. */
const goBack = (page: Page) => page.evaluate(() => history.back())

async function openReference(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reference' }).click()
  await expect(search(page)).toBeVisible()
}

test('the reference is loaded when it is opened, and not before', async ({ workbench, page }) => {
  const loaded = () =>
    page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /reference-/.test(name)).length)
  await workbench.openExample('The kid is not in the set')
  await workbench.expectVerdict('Refused')
  expect(await loaded()).toBe(0)
  await openReference(page)
  expect(await loaded()).toBe(1)
})

test('a check is found by its code, and Enter opens it', async ({ workbench, page }) => {
  await expect(workbench.token).toBeVisible()
  await openReference(page)
  await search(page).pressSequentially('kid-unknown')
  await expect(page.getByRole('status').filter({ hasText: /^1 of \d+ checks fits\.$/ })).toBeVisible()
  await search(page).press('Enter')
  await expect(heading(page, 'No key of the set has this kid')).toBeFocused()
  expect(page.url()).toMatch(/#\/reference\/KID_UNKNOWN$/)
  const main = page.getByRole('main')
  await expect(main).toContainText('Error · Key lookup')
  await expect(main).toContainText('A verifier must refuse the token.')
  await expect(page.getByRole('region', { name: 'Does a retry help?' })).toContainText('Perhaps, once the verifier')
  const cite = page.getByRole('link', { name: 'RFC 7515 §4.1.4' })
  await expect(cite).toHaveAttribute('href', 'https://www.rfc-editor.org/rfc/rfc7515#section-4.1.4')
  await expect(cite).toHaveAttribute('rel', /noreferrer/)
  await expect(cite).toHaveAttribute('target', '_blank')
})

test('a check is found by a word, a subject and a severity, by keyboard alone, and what was looked for stays', async ({
  workbench,
  page,
}) => {
  await expect(workbench.token).toBeVisible()
  await page.getByRole('link', { name: 'Reference' }).press('Enter')
  await search(page).press('End')
  await page.keyboard.type('clock')
  await expect(entryOf(page, 'WITHIN_LEEWAY')).toBeVisible()
  await expect(entryOf(page, 'ALG_NONE')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Severity' })).toBeFocused()
  await page.getByRole('combobox', { name: 'Severity' }).selectOption('Error')
  await page.getByRole('combobox', { name: 'Subject' }).selectOption('Claims')
  await expect(entryOf(page, 'WITHIN_LEEWAY')).toHaveCount(0)
  await search(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('main').getByRole('listitem').first().getByRole('link')).toBeFocused()
  const opened = await page.evaluate(() => document.activeElement?.querySelector('code')?.textContent)
  await page.keyboard.press('Enter')
  await expect(heading(page, /\S/)).toBeFocused()
  expect(page.url()).toContain(`#/reference/${opened}`)
  await goBack(page)
  await expect(search(page)).toHaveValue('clock')
  await expect(entryOf(page, opened ?? '')).toBeFocused()
})

test('from a finding to its entry and back, nothing is lost', async ({ workbench, page }) => {
  const { token, keys } = await mint({ kid: 'key-9' })
  const given = { token, keys: keys.replace('key-9', 'key-1') }
  await workbench.give(given)
  await workbench.judgeAsOf(1_780_000_001)
  await page.keyboard.press('Escape')
  await workbench.expectVerdict('Refused', 'key-9')
  const verdict = await workbench.verdict.innerText()
  const link = workbench.finding('KID_UNKNOWN').getByRole('link', { name: 'in the reference' })

  for (const back of ['browser', 'link'] as const) {
    await link.click()
    await expect(heading(page, 'No key of the set has this kid')).toBeFocused()
    if (back === 'browser') await goBack(page)
    else await page.getByRole('link', { name: 'Back to the token' }).click()
    await expect(workbench.token).toHaveValue(given.token)
    await expect(workbench.keys).toHaveValue(given.keys)
    await workbench.expectVerdict('Refused', 'key-9')
    expect(await workbench.verdict.innerText()).toBe(verdict)
    await expect(link).toBeFocused()
  }
})

test('an example opens in the Token workbench, at its finding', async ({ workbench, page }) => {
  await workbench.give(await mint())
  await goTo(page, '#/reference/KID_UNKNOWN')
  await page.getByRole('button', { name: 'Open this example: found 1' }).click()
  await workbench.expectVerdict('Refused', 'key-2')
  await expect(workbench.verdict).toContainText('Judged as of 2026-01-01')
  await expect(workbench.finding('KID_UNKNOWN').getByRole('link')).toBeFocused()

  await goBack(page)
  await page.getByRole('button', { name: 'Open this example: passed 2' }).click()
  await expect(workbench.token).toBeFocused()
  await expect(workbench.finding('KID_UNKNOWN')).toHaveCount(0)
})

test('sets that come with an example go with the next one', async ({ workbench, page }) => {
  await goTo(page, '#/reference/KID_IN_OTHER_SET')
  await page.getByRole('button', { name: 'Open this example: found 1' }).click()
  await expect(workbench.finding('KID_IN_OTHER_SET')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveCount(0)
  await goTo(page, '#/reference/ALG_NONE')
  await page.getByRole('button', { name: 'Open this example: found 1' }).click()
  await expect(workbench.finding('ALG_NONE')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
})

test('an example’s policy is in force, is told, and can be dropped', async ({ workbench, page }) => {
  await goTo(page, '#/reference/ISSUER_MISMATCH')
  await page.getByRole('button', { name: 'Open this example: found 1' }).click()
  await expect(workbench.finding('ISSUER_MISMATCH')).toBeVisible()
  await workbench.expectStep('issuer', 'failed')
  const told = page.getByText('Judged with the example’s policy:')
  await expect(told).toBeVisible()

  await page.getByRole('button', { name: 'Judge without it' }).press('Enter')
  await expect(told).toHaveCount(0)
  await expect(workbench.token).toBeFocused()
  await workbench.expectStep('issuer', 'open')

  await goTo(page, '#/reference/ISSUER_MISMATCH')
  await page.getByRole('button', { name: 'Open this example: found 1' }).click()
  await expect(told).toBeVisible()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await workbench.give(await mint())
  await workbench.expectVerdict('Accepted')
  await expect(told).toHaveCount(0)
})

test('a recorded request is shown, and said not to open in the Token workbench', async ({ workbench, page }) => {
  await expect(workbench.token).toBeVisible()
  await goTo(page, '#/reference/JWKS_UNREACHABLE')
  const main = page.getByRole('main')
  await expect(main).toContainText('cannot be opened in the Token workbench')
  await expect(main).toContainText('GET https://id.acme.example/jwks')
  await expect(main).toContainText('status 503')
  await expect(page.getByRole('button', { name: /^Open this example/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: '0 requests' })).toBeVisible()
})

test('an address with an unknown code says so, and offers near ones', async ({ workbench, page }) => {
  await expect(workbench.token).toBeVisible()
  await goTo(page, '#/reference/KID_UNKNWON')
  await expect(page.getByRole('main')).toContainText('No check has the code KID_UNKNWON.')
  await page.getByRole('list', { name: 'Near codes' }).getByRole('link', { name: 'KID_UNKNOWN' }).click()
  await expect(heading(page, 'No key of the set has this kid')).toBeFocused()
  await goTo(page, `#/reference/%E0%A4%A${'x'.repeat(300)}`)
  await expect(page.getByRole('main')).toContainText('No check has the code')
  await goTo(page, '#/reference/alg-none')
  await expect(heading(page, 'The token says that it is not signed')).toBeVisible()
})

test.describe('axe finds nothing', () => {
  // Only so that axe can be put into the page.
  test.use({ bypassCSP: true })

  test('in the list and in entries', async ({ workbench, page }) => {
    await workbench.give(await mint())
    await page.evaluate(axe.source)
    const found: string[] = []
    for (const hash of ['#/reference', '#/reference/KID_UNKNOWN', '#/reference/DISCOVERY_FAILED', '#/reference/NONE']) {
      await goTo(page, hash)
      await expect(heading(page, /\S/)).toBeVisible()
      found.push(...(await axeInEveryView(page, hash)))
    }
    expect(found).toEqual([])
  })
})
