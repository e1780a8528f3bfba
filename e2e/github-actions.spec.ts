import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'playwright/test'
import { test } from './workbench'

// Real material that is not in this repository: the corpus lies beside it where there is one.
const folder = new URL('../../shared/corpus/github-actions-flask-oidc/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

test.skip(!existsSync(folder), 'the corpus is not here')

test('an expired token of GitHub Actions, wrapped as it was printed, verifies with its certificate and is refused', async ({
  workbench,
  page,
}) => {
  await workbench.give({ token: read('expired.txt'), keys: read('RS256.pem') })
  await workbench.expectVerdict('Refused', /^. Refused\. The signature verifies under .*, but .*expired/)
  await workbench.expectStep('structure', 'passed')
  await workbench.expectStep('key', 'passed')
  await workbench.expectStep('signature', 'passed')
  await workbench.expectStep('time', 'failed')
  await expect(workbench.finding('TOKEN_EXPIRED')).toBeVisible()
  await expect(page.locator('#token-notes')).toHaveText(/left out: \d+ line breaks/)
  await expect(page.locator('#keys-notes')).toContainText('1 key')
  await expect(workbench.payload).toContainText('"https://token.actions.githubusercontent.com"')
  expect(await workbench.verifies()).toEqual(['yes'])
})

test('the same token with its last character changed is not verified', async ({ workbench }) => {
  await workbench.give({ token: read('bad.txt'), keys: read('RS256.pem') })
  await workbench.expectVerdict('Refused', /The last character was changed or cut/)
  await workbench.expectStep('structure', 'failed')
  await expect(workbench.step('signature', 'passed')).toHaveCount(0)
  expect(await workbench.verifies()).toEqual(['no'])
})
