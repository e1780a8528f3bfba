import { expect, type Locator, type Page } from 'playwright/test'
import { copyElsewhere, pasteElsewhere } from './clipboard'
import { mint } from './minted'
import { test, type Workbench } from './workbench'

/** What has the focus, and whether it or a box around it is outlined. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
    let outlined = false
    for (let one: Element | null = element; one && one !== document.body; one = one.parentElement)
      outlined ||= getComputedStyle(one).outlineStyle !== 'none'
    return { what: `${element.tagName.toLowerCase()} ${name.slice(0, 40)}`, outlined }
  })

/** Presses Tab until this has the focus, which must be seen at each stop. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key)
    const { what, outlined } = await focus(page)
    // Past the last stop the focus is the browser's own for one press.
    if (!what.startsWith('body')) expect(outlined, `${what} shows the focus`).toBe(true)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${String(target)} was not reached with ${key}`)
}

const button = ({ page }: Workbench, name: string) => page.getByRole('button', { name, exact: true })

test('the whole job is done with the keyboard alone', async ({ workbench, page, context }) => {
  const { token, keys } = await mint({ kid: 'KEY-1' })
  await copyElsewhere(context, token)
  await tabTo(page, workbench.token)
  await page.keyboard.press('ControlOrMeta+V')
  await workbench.expectVerdict('Undecided')

  await copyElsewhere(context, keys.replace('KEY-1', 'key-1'))
  await tabTo(page, workbench.keys)
  await page.keyboard.press('ControlOrMeta+V')
  await expect(workbench.verdict).toHaveAttribute('aria-live', 'polite')
  await expect(workbench.verdict).toHaveAttribute('aria-atomic', 'true')
  await workbench.expectVerdict('Refused', 'KEY-1')

  await tabTo(page, workbench.finding('KID_UNKNOWN').locator('summary'))
  await page.keyboard.press('Enter')
  await expect(
    workbench
      .finding('KID_UNKNOWN')
      .getByText(/RFC \d+/)
      .first(),
  ).toBeVisible()

  await tabTo(page, button(workbench, 'Copy report'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  expect(await pasteElsewhere(context)).toMatch(/^# Refused: /)

  await tabTo(page, button(workbench, 'Clear'))
  await page.keyboard.press('Enter')
  await expect(workbench.token).toHaveValue('')
  await expect(workbench.verdict).toHaveText('')
  await expect(button(workbench, 'Clear')).toBeFocused()
  await tabTo(page, button(workbench, 'Undo'), 'Shift+Tab')
  await page.keyboard.press('Space')
  await expect(workbench.token).toHaveValue(token)
  await workbench.expectVerdict('Refused', 'KEY-1')
})

// The button with the focus is taken out of the page, and the focus falls to the body.
test('the focus is not lost when Undo goes away', async ({ workbench, page }) => {
  await workbench.give(await mint())
  await button(workbench, 'Clear').press('Enter')
  await button(workbench, 'Undo').press('Enter')
  await workbench.expectVerdict('Accepted')
  expect((await focus(page)).what).not.toMatch(/^(body|html)/)
})

// The list with the button is taken out of the page, and the focus falls to the body.
test('the focus is not lost when an example is opened', async ({ workbench, page }) => {
  await page.getByRole('button', { name: 'A good token and its key set' }).press('Enter')
  await workbench.expectVerdict('Accepted')
  expect((await focus(page)).what).not.toMatch(/^(body|html)/)
  await button(workbench, 'Examples').press('Enter')
  await page.getByRole('button', { name: 'Signed well, but expired' }).press('Enter')
  await workbench.expectVerdict('Refused')
  expect((await focus(page)).what).not.toMatch(/^(body|html)/)
})

// The button disables itself, and the focus falls to the body.
test('the focus is not lost when the clock goes back to now', async ({ workbench, page }) => {
  await workbench.give(await mint())
  await workbench.judgeAsOf(1_577_836_801)
  await button(workbench, 'Back to now').press('Enter')
  await workbench.expectVerdict('Accepted')
  expect((await focus(page)).what).not.toMatch(/^(body|html)/)
})

const steps = [
  ['structure', 'Token'],
  ['key', 'Key lookup'],
  ['algorithm', 'Header'],
  ['time', 'Payload'],
] as const

for (const [step, lands] of steps)
  test(`Enter on the step “${step}” lands on what it rests on`, async ({ workbench, page }) => {
    await workbench.give(await mint())
    await workbench.expectVerdict('Accepted')
    await workbench.step(step, 'passed').press('Enter')
    await expect(workbench.step(step, 'passed')).not.toBeFocused()
    expect(await landing(page)).toBe(lands)
    expect((await focus(page)).outlined, 'where it lands is seen').toBe(true)
  })

/** The name of the section or box that has the focus. */
const landing = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement
    return here?.getAttribute('aria-label') ?? here?.querySelector('h2')?.textContent
  })

test('every stop of the tab order shows the focus, from the first to the last', async ({ workbench, page }) => {
  await workbench.openExample('The kid is not in the set')
  await workbench.expectVerdict('Refused')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const last = workbench.page.getByRole('group', { name: 'Keys, clause by clause' })
  await tabTo(page, last)
  for (const region of [workbench.header, workbench.payload])
    await expect(region.getByRole('button').first()).toBeVisible()
})
