import axe from 'axe-core'
import { expect, type Page } from 'playwright/test'
import { consumers } from '../src/core/consumers'
import { axeInEveryView } from './axe-violations'
import { mint } from './minted'
import { test } from './workbench'

const NO_KID = 'No kid: found by trying every key'

const disclosure = (page: Page) => page.locator('summary').filter({ hasText: 'What would they do?' })
const table = (page: Page) => page.getByRole('table', { name: 'What would they do?' })
const row = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })

test('without kid and with several keys each consumer answers for itself, by keyboard', async ({ workbench, page }) => {
  await workbench.openExample(NO_KID)
  await workbench.expectVerdict('Accepted')
  await disclosure(page).focus()
  await page.keyboard.press('Enter')

  await expect(table(page).getByRole('rowheader')).toHaveText(consumers.map(({ name, version }) => name + version))
  await expect(row(page, 'jsonwebtoken')).toContainText('✕ Refuses')
  await expect(row(page, 'jsonwebtoken')).toContainText('The token has no kid, and the set has')
  await expect(row(page, 'Nimbus JOSE+JWT')).toContainText('✕ Refuses')
  await expect(row(page, 'Nimbus JOSE+JWT')).toContainText('The typ is at+jwt')
  await expect(row(page, 'Envoy')).toContainText('✓ Accepts')

  await page.keyboard.press('Tab')
  await expect(page.getByRole('group', { name: 'Libraries and their answers' })).toBeFocused()
  await page.keyboard.press('Tab')
  const link = table(page).getByRole('row').nth(1).getByRole('link')
  await expect(link).toBeFocused()
  await expect(link).toHaveAttribute('href', /^https:\/\/github\.com\/panva\/jose\/blob\//)
  await expect(link).toHaveAttribute('rel', 'noreferrer noopener')
})

test('the answers follow the token and the keys, and say what is missing', async ({ workbench, page }) => {
  const { token, keys } = await mint({ kid: 'key-1' })
  await workbench.give({ token })
  await disclosure(page).click()
  await expect(page.getByText('There is no key set to ask about.')).toBeVisible()
  await workbench.give({ keys })
  await expect(row(page, 'go-oidc')).toContainText('✓ Accepts')
  await workbench.give({ keys: keys.replace('{"keys":[', '{"keys":[{"kty":"new"},') })
  await expect(row(page, 'go-oidc')).toContainText('✕ Refuses the set')
  await expect(row(page, 'PyJWT')).toContainText('✓ Accepts')
  await workbench.give({ keys: keys.replace('key-1', 'key-2') })
  await expect(row(page, 'PyJWT')).toContainText('✕ Refuses')
  await expect(row(page, 'Microsoft IdentityModel')).toContainText('so it tries')
})

test.describe('with axe in the page', () => {
  test.use({ bypassCSP: true })

  test('nothing is found against the table', async ({ workbench, page }) => {
    await page.evaluate(axe.source)
    await workbench.openExample(NO_KID)
    await disclosure(page).click()
    await expect(table(page)).toBeVisible()
    expect(await axeInEveryView(page, 'the table')).toEqual([])
  })
})
