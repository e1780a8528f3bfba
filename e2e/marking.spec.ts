import { expect, type Locator } from 'playwright/test'
import { mint } from './minted'
import { test, type Workbench } from './workbench'

const NONE = 'rgba(0, 0, 0, 0)'

const piece = (workbench: Workbench, name: string) => workbench.page.locator(`[data-segment="${name}"]`)
const expectPieceMarked = (workbench: Workbench, name: string) =>
  expect(piece(workbench, name)).not.toHaveCSS('background-color', NONE)
const expectPaneMarked = (pane: Locator) => expect(pane).not.toHaveCSS('border-left-color', NONE)

test.beforeEach(async ({ workbench }) => {
  await workbench.give(await mint({ claims: { sub: '841', aud: 'orders-api' } }))
  await workbench.expectVerdict('Accepted')
})

test('pointing at a segment of the token marks its pane', async ({ workbench, page }) => {
  for (const [name, pane, other] of [
    ['header', workbench.header, workbench.payload],
    ['payload', workbench.payload, workbench.header],
  ] as const) {
    const [box] = await piece(workbench, name).evaluate((span) =>
      [...span.getClientRects()].map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
    )
    await page.mouse.move(box?.x ?? 0, box?.y ?? 0)
    await expectPaneMarked(pane)
    await expectPieceMarked(workbench, name)
    await expect(other).toHaveCSS('border-left-color', NONE)
  }
})

test('pointing at a pane marks its segment of the token', async ({ workbench, page }) => {
  await workbench.payload.hover()
  await expectPieceMarked(workbench, 'payload')
  await expect(piece(workbench, 'header')).toHaveCSS('background-color', NONE)
  await workbench.header.hover()
  await expectPieceMarked(workbench, 'header')
  await page.mouse.move(1, 1)
  for (const name of ['header', 'payload', 'signature'])
    await expect(piece(workbench, name)).toHaveCSS('background-color', NONE)
})

test('the caret in a segment marks its pane', async ({ workbench, page }) => {
  await workbench.token.focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await expectPaneMarked(workbench.header)
  const inPayload = (await workbench.token.inputValue()).indexOf('.') + 5
  await workbench.token.evaluate((box: HTMLTextAreaElement, at) => box.setSelectionRange(at, at), inPayload)
  await page.keyboard.press('ArrowRight')
  await expectPaneMarked(workbench.payload)
  await page.keyboard.press('ControlOrMeta+End')
  await expectPieceMarked(workbench, 'signature')
})

test('the painted text lies exactly under the text of the box', async ({ workbench, page }) => {
  const [under, over] = await Promise.all([
    page.locator('[data-painted="token"]').boundingBox(),
    workbench.token.boundingBox(),
  ])
  expect(under).toEqual(over)
  await expect(page.locator('[data-painted="token"]')).toHaveText(`${await workbench.token.inputValue()}\u200b`)
})

const kidExample = 'The kid is not in the set'

test('pointing at a finding lights its place, and so does the focus', async ({ workbench, page }) => {
  await workbench.openExample(kidExample)
  await workbench.expectVerdict('Refused')
  const row = workbench.header.locator('div', { has: page.getByText('"kid": '), hasNot: page.locator('div > div') })
  const isLit = () => row.first().evaluate((line) => getComputedStyle(line).outlineStyle)
  const finding = workbench.finding('KID_UNKNOWN')
  await finding.hover()
  await expect.poll(isLit).toBe('solid')
  await page.mouse.move(1, 1)
  await expect.poll(isLit).toBe('none')
  await finding.locator('summary').focus()
  await expect.poll(isLit).toBe('solid')
  await expect(workbench.header.locator('mark', { hasText: 'KEY-2026-11' })).toBeVisible()
})

test('a fault in the token itself is marked in the token', async ({ workbench, page }) => {
  const { token } = await mint()
  await workbench.give({ token: `${token.slice(0, -8)}!${token.slice(-7)}` })
  await workbench.expectVerdict('Refused', 'The signature is not base64url')
  await expect(page.locator('[data-painted="token"] mark')).toHaveText('!')
})

test('a claim is explained on hover, on focus and on tap, and Escape puts that away', async ({ workbench, page }) => {
  const word = workbench.payload.getByRole('button', { name: /^expires in/ })
  const meaning = workbench.payload.getByRole('tooltip', { includeHidden: true }).filter({ hasText: 'RFC 7519 §4.1.4' })
  await expect(meaning).toBeHidden()
  await expect(word).toHaveAccessibleDescription(/RFC 7519 §4\.1\.4/)

  await word.hover()
  await expect(meaning).toBeVisible()
  await page.mouse.move(1, 1)
  await expect(meaning).toBeHidden()

  await word.focus()
  await expect(meaning).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(meaning).toBeHidden()

  await word.blur()
  await word.dispatchEvent('click')
  await expect(meaning).toBeVisible()
})

// Escape is heard only where the word has the focus.
test('an explanation shown by the pointer alone is put away with Escape too (WCAG 1.4.13)', async ({
  workbench,
  page,
}) => {
  const word = workbench.payload.getByRole('button', { name: /^expires in/ })
  const meaning = workbench.payload.getByRole('tooltip', { includeHidden: true }).filter({ hasText: 'RFC 7519 §4.1.4' })
  await word.hover()
  await expect(meaning).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(meaning).toBeHidden()
})

test('an explanation stays while the pointer moves onto it', async ({ workbench, page }) => {
  const word = workbench.payload.getByRole('button', { name: /^expires in/ })
  const meaning = workbench.payload.getByRole('tooltip', { includeHidden: true }).filter({ hasText: 'RFC 7519 §4.1.4' })
  await word.hover()
  const from = await word.boundingBox()
  const to = await meaning.boundingBox()
  await page.mouse.move((from?.x ?? 0) + (from?.width ?? 0) / 2, (to?.y ?? 0) + 10, { steps: 8 })
  await expect(meaning).toBeVisible()
})

test('times are said relative, in UTC and as on this device', async ({ workbench }) => {
  await expect(workbench.payload).toContainText(/expires in (59|60) minutes|expires in 1 hour/)
  await expect(workbench.payload).toContainText(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/)
  await expect(workbench.payload.getByRole('tooltip', { includeHidden: true }).filter({ hasText: '4.1.4' })).toHaveText(
    /on this device$/,
  )
})
