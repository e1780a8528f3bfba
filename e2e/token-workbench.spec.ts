import { expect } from 'playwright/test'
import { copyElsewhere } from './clipboard'
import { onEveryEngine } from './every-engine'
import { mint } from './minted'
import { servePageWith } from './own-site'
import { test, Workbench } from './workbench'

test(
  'a token pasted from the clipboard, then its keys, is accepted',
  onEveryEngine,
  async ({ workbench, page, context }) => {
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
  },
)

test('the verdict follows every edit', onEveryEngine, async ({ workbench, page }) => {
  await workbench.give(await mint())
  await workbench.expectVerdict('Accepted')
  await workbench.token.press('End')
  await page.keyboard.type('AAAA')
  await workbench.expectVerdict('Refused')
  for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace')
  await workbench.expectVerdict('Accepted')
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

test('what is typed into the key box before its script is there stays', onEveryEngine, async ({ context }) => {
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
