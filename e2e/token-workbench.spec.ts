import { expect } from 'playwright/test'
import { utc } from '../src/core/foundation/time'
import { copyElsewhere } from './clipboard'
import { mint } from './minted'
import { servePageWith } from './own-site'
import { test, Workbench } from './workbench'

test('a token pasted from the clipboard, then its keys, is accepted', async ({ workbench, page, context }) => {
  const { token, keys } = await mint()
  await copyElsewhere(context, token)
  await workbench.token.focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(workbench.token).toHaveValue(token)
  await workbench.expectVerdict('Undecided', 'id.acme.example')
  await workbench.expectStep('structure', 'passed')
  await workbench.expectStep('key', 'open')
  await workbench.expectStep('signature', 'open')

  await copyElsewhere(context, keys)
  await workbench.keys.focus()
  await page.keyboard.press('ControlOrMeta+V')
  await workbench.expectVerdict('Accepted', 'key-1')
  for (const name of ['structure', 'key', 'algorithm', 'signature', 'time'] as const)
    await workbench.expectStep(name, 'passed')
  for (const name of ['issuer', 'audience', 'required_claims'] as const) await workbench.expectStep(name, 'open')
})

test('the verdict follows every edit', async ({ workbench, page }) => {
  await workbench.give(await mint())
  await workbench.expectVerdict('Accepted')
  await workbench.token.press('End')
  await page.keyboard.type('AAAA')
  await workbench.expectVerdict('Refused')
  for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace')
  await workbench.expectVerdict('Accepted')
})

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

test('Clear empties both boxes and Undo brings both back', async ({ workbench, page }) => {
  const { token, keys } = await mint()
  await workbench.give({ token, keys })
  await workbench.expectVerdict('Accepted')
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(workbench.token).toHaveValue('')
  await expect(workbench.keys).toHaveValue('')
  await expect(workbench.verdict).toHaveText('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(workbench.token).toHaveValue(token)
  await expect(workbench.keys).toHaveValue(keys)
  await workbench.expectVerdict('Accepted')
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
})

test('the theme is chosen by its button and kept over a reload', async ({ workbench, page }) => {
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.getByRole('button', { name: 'Theme: system' }).click()
  expect(await scheme()).toBe('light')
  const light = await paper()
  await page.getByRole('button', { name: 'Theme: light' }).click()
  expect(await scheme()).toBe('dark')
  expect(await paper()).not.toBe(light)
  await page.reload()
  await expect(workbench.token).toBeVisible()
  expect(await scheme()).toBe('dark')
  await page.getByRole('button', { name: 'Theme: dark' }).click()
  await expect(page.getByRole('button', { name: 'Theme: system' })).toBeVisible()
  expect(await scheme()).toBe('light dark')
})

test('what is typed into the key box before its script is there stays', async ({ context }) => {
  const { token, keys } = await mint()
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  const site = await servePageWith({ held: { name: /boxes/, until } })
  // Of a page that waits for its script no test waits until it answers.
  const page = await context.newPage()
  const workbench = new Workbench(page)
  await page.goto(site.url)
  await workbench.give({ keys })
  // The claims are news for the key box, which is then drawn anew.
  await expect(async () => {
    await workbench.give({ token })
    await expect(workbench.payload).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(workbench.keys).toHaveValue(keys)
  release()
  await workbench.expectVerdict('Accepted', 'key-1')
  await expect(workbench.keys).toHaveValue(keys)
  await page.close()
  await site.close()
})
