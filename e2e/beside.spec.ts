import { createHash } from 'node:crypto'
import axe from 'axe-core'
import { expect } from 'playwright/test'
import { axeViolations } from './axe-violations'
import { mint } from './minted'
import { test } from './workbench'

// Only so that axe can be put into the page.
test.use({ bypassCSP: true })

test('a token is held against what stood beside it, which no report has and Clear forgets', async ({
  workbench,
  page,
}) => {
  const accessToken = 'an-access-token-7Zk0'
  const half = createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url')
  const given = await mint({ claims: { aud: 'web', nonce: 'n-1', at_hash: half, jti: '1' } })
  await workbench.give(given)
  await workbench.expectVerdict('Accepted')
  await page.getByRole('heading', { name: 'Beside the token' }).click()
  const form = page.getByRole('form', { name: 'Beside the token' })
  const field = (name: string) => form.getByRole('textbox', { name, exact: true })

  await field('Client ID').fill(' web ')
  await field('Nonce').fill('n-1')
  await field('Access token').fill(`Bearer ${accessToken}`)
  await expect(field('Access token')).toHaveAccessibleDescription('Fits at_hash.')
  await expect(field('Client ID')).toHaveAccessibleDescription('Fits aud.')
  await workbench.expectVerdict('Accepted')

  await field('Nonce').fill('n-2')
  await field('Access token').fill('another-7Zk0')
  await expect(field('Nonce')).toHaveAccessibleDescription('Does not fit nonce.')
  await workbench.expectVerdict('Refused', 'nonce')
  await expect(workbench.finding('NONCE_MISMATCH')).toBeVisible()
  await expect(workbench.finding('AT_HASH_MISMATCH')).toBeVisible()
  for (const said of [workbench.findings, workbench.verdict]) await expect(said).not.toContainText('7Zk0')
  expect(page.url()).not.toContain('7Zk0')
  await page.evaluate(axe.source)
  expect(await axeViolations(page)).toEqual([])

  await page.getByRole('heading', { name: 'Beside the token' }).click()
  await expect(page.getByText('3 values in force')).toBeVisible()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await workbench.give(given)
  await workbench.expectVerdict('Accepted')
  await expect(page.getByText('in force')).toHaveCount(0)
})

test('a jti that comes twice is told, and forgotten with Clear', async ({ workbench, page }) => {
  const first = await mint({ claims: { jti: '9f2c' } })
  const second = await mint({ claims: { jti: '9f2c', sub: 'a' } })
  await workbench.give(first)
  await workbench.expectVerdict('Accepted')
  await workbench.give(second)
  await workbench.expectVerdict('Accepted')
  await expect(workbench.finding('JTI_REUSED')).toBeVisible()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await workbench.give(second)
  await workbench.expectVerdict('Accepted')
  await expect(workbench.finding('JTI_REUSED')).toHaveCount(0)
})
