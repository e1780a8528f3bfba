import { expect } from 'playwright/test'
import { utc } from '../src/core/foundation/time'
import { mint } from './minted'
import { test } from './workbench'

test('the lookup table has a row for each key, a column for each clause and one headed Verifies', async ({
  workbench,
}) => {
  await workbench.openExample('The key is in no set')
  await workbench.expectVerdict('Refused', 'key-2026-08')
  await expect(workbench.lookup.getByRole('columnheader')).toHaveText([
    ...['Key', 'kid', 'kty', 'crv', 'alg', 'use', 'key_ops', 'strength', 'import'],
    'Verifies',
  ])
  await expect(workbench.lookup.getByRole('rowheader')).toHaveText([/key-2026-1[01]/, /key-2026-1[01]/])
  expect(await workbench.verifies()).toEqual(['no', 'no'])
  await expect(workbench.lookup.getByRole('row', { name: 'key-2026-10' }).getByRole('cell').first()).toHaveText(
    'differs',
  )
})

test('what verifies under another kid is not drawn as verified', async ({ workbench }) => {
  await workbench.openExample('A good token and its key set')
  const yes = workbench.lookup.getByText('yes', { exact: true })
  const pass = await yes.evaluate((cell) => getComputedStyle(cell).color)
  await workbench.openExample('The kid is not in the set')
  const other = workbench.lookup.getByText('yes, but another kid', { exact: true })
  await expect(other).toBeVisible()
  await expect(other).not.toHaveCSS('color', pass)
  await workbench.expectStep('key', 'failed')
  await workbench.expectStep('signature', 'open')
})

test('findings name their codes, worst first', async ({ workbench }) => {
  await workbench.openExample('Not signed at all: alg none')
  await workbench.expectVerdict('Refused')
  await expect(workbench.finding('ALG_NONE')).toBeVisible()
  const items = await workbench.findings.getByRole('listitem').allInnerTexts()
  for (const item of items) expect(item).toMatch(/\b[A-Z][A-Z0-9]*(_[A-Z0-9]+)+\b/)
  const ranks = items.map((item) => ['Error: ', 'Warning: ', 'Note: '].findIndex((word) => item.includes(word)))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
})

test('of several tokens in one paste one is chosen', async ({ workbench, page }) => {
  const [one, other] = await Promise.all([mint({ kid: 'one' }), mint({ kid: 'other' })])
  await workbench.give({ token: `first ${one.token}\nthen ${other.token}\n`, keys: other.keys })
  const choice = page.getByRole('group', { name: '2 tokens were found' })
  await expect(choice.getByRole('radio')).toHaveCount(2)
  await expect(choice.getByRole('radio', { name: 'one' })).toBeChecked()
  await workbench.expectVerdict('Refused', 'one')
  await choice.getByRole('radio', { name: 'other' }).check()
  await workbench.expectVerdict('Accepted', 'other')
})

test('what was taken off a token is said', async ({ workbench, page }) => {
  const { token, keys } = await mint()
  const json = JSON.stringify({ access_token: token, expires_in: 3600 })
  const wrappings: readonly (readonly [text: string, within: RegExp])[] = [
    [`Bearer ${token}`, /left out: .*Bearer/],
    [`Authorization: Bearer ${token}`, /an Authorization header.*left out: .*Authorization: Bearer/],
    [`curl -H 'Authorization: Bearer ${token}' https://api.acme.example/`, /a curl command.*left out: /],
    [`Cookie: theme=dark; session=${token}; lang=en`, /a cookie.*left out: .*session=/],
    [json, /a JSON member “?access_token”?.*left out: /],
    [`https://app.acme.example/cb#access_token=${token}&state=x`, /URL.*left out: /],
    [token.replace(/.{64}/g, '$&\n'), /left out: \d+ line breaks?/],
    [`"${token}"`, /left out: double quotes/],
    [token.replaceAll('.', '%2E'), /left out: percent-encoding/],
  ]
  await workbench.give({ keys })
  for (const [text, said] of wrappings) {
    await workbench.give({ token: text })
    await workbench.expectVerdict('Accepted')
    await expect(page.locator('#token-notes')).toHaveText(said)
  }
})

test('an expired token is accepted as of a time before its exp, and the page says that this is not now', async ({
  workbench,
  page,
}) => {
  const now = Math.floor(Date.now() / 1000)
  await workbench.give(await mint({ claims: { iat: now - 90_000, exp: now - 86_400 } }))
  await workbench.expectVerdict('Refused', /expired/)
  await workbench.expectStep('time', 'failed')
  await workbench.expectStep('signature', 'passed')
  const then = (now - 88_000) | 1
  await workbench.judgeAsOf(then)
  await workbench.expectVerdict('Accepted', `Judged as of ${utc(then)}, not now.`)
  await page.getByRole('button', { name: 'Back to now' }).click()
  await workbench.expectVerdict('Refused', /expired/)
  await expect(workbench.verdict).not.toContainText('Judged as of')
})
