import axe from 'axe-core'
import { expect, type Locator, type Page } from 'playwright/test'
import { axeInEveryView } from './axe-violations'
import { pasteElsewhere, pasteInto } from './clipboard'
import { mint } from './minted'
import { test } from './workbench'

/** The Rotation workbench, by the names that DESIGN.md section 6 gives to its parts. */
function partsOf(page: Page) {
  const keys = page.getByRole('table', { name: 'Keys of both sets' })
  const kids = page.getByRole('table', { name: 'Tokens by kid' })
  const rowIn = (table: Locator) => (name: string) =>
    table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
  return {
    earlier: page.getByRole('textbox', { name: 'Earlier key set', exact: true }),
    later: page.getByRole('textbox', { name: 'Later key set', exact: true }),
    tokens: page.getByRole('textbox', { name: 'Tokens', exact: true }),
    rotation: page.getByRole('region', { name: 'Rotation' }),
    findings: page.getByRole('list', { name: 'Findings' }),
    keyRow: rowIn(keys),
    kidRow: rowIn(kids),
    plan: page.getByRole('region', { name: 'Plan' }),
    steps: page.getByRole('list', { name: 'Steps of the plan' }),
  }
}

const setOf = (...keys: readonly object[]) => JSON.stringify({ keys })

async function settled(rotation: Locator) {
  await expect(rotation).toHaveAttribute('aria-busy', 'false')
}

test.beforeEach(async ({ workbench, page }) => {
  await expect(workbench.token).toBeVisible()
  await page.getByRole('link', { name: 'Rotation', exact: true }).click()
  await expect(partsOf(page).earlier).toBeVisible()
})

test('old and new in the later set: the rotation goes on, and every token is judged on both sides', async ({
  page,
}) => {
  const { earlier, later, tokens, rotation, findings, keyRow, kidRow } = partsOf(page)
  const [gone, old, next] = [await mint({ kid: 'gone' }), await mint({ kid: 'old' }), await mint({ kid: 'new' })]
  await pasteInto(earlier, setOf(gone.jwk, old.jwk))
  await expect(rotation).toContainText('The later set is missing')
  await pasteInto(later, setOf(old.jwk, next.jwk))
  await expect(rotation).toContainText('The sets share 1 key')
  await expect(rotation).toContainText('1 kept · 1 added · 1 removed')
  await expect(findings).toContainText('ROTATION_IN_PROGRESS')
  await expect(keyRow('gone')).toContainText('only in the earlier set')
  await expect(keyRow('old')).toContainText('in both')
  await expect(keyRow('new')).toContainText('only in the later set')
  await pasteInto(tokens, `level=info ${gone.token}\n${old.token}\nBearer ${next.token}`)
  await expect(kidRow('gone')).toContainText(/1\s*verifies\s*fails.*breaks/)
  await expect(kidRow('old')).toContainText(/1\s*verifies\s*verifies.*safe/)
  await expect(kidRow('new')).toContainText(/1\s*fails\s*verifies.*needs the later set/)
  await expect(page.getByText(/^Yes: 1 of 3 tokens in use verifies with the earlier set only/)).toBeVisible()
})

test('a later set that still has the old key says what would break without it', async ({ page }) => {
  const { earlier, later, tokens, rotation } = partsOf(page)
  const [old, next] = [await mint({ kid: 'old' }), await mint({ kid: 'new' })]
  await pasteInto(earlier, setOf(old.jwk))
  await pasteInto(later, setOf(old.jwk, next.jwk))
  await expect(rotation).toContainText('Safe overlap.')
  await pasteInto(tokens, `${old.token}\n${next.token}`)
  await expect(page.getByText(/^Not yet: .* 1 of 2 tokens in use would break; it expires at/)).toBeVisible()
})

test('nothing shared is said, and the sides can be swapped', async ({ page }) => {
  const { earlier, later, rotation, findings, keyRow } = partsOf(page)
  const [old, next] = [await mint({ kid: 'old' }), await mint({ kid: 'new' })]
  await pasteInto(earlier, setOf(old.jwk))
  await pasteInto(later, setOf(next.jwk))
  await expect(rotation).toContainText('The two sets have no key in common')
  await expect(findings).toContainText('NO_KEY_OVERLAP')
  await expect(keyRow('old')).toContainText('only in the earlier set')
  await page.getByRole('button', { name: 'Swap the sides' }).click()
  await expect(earlier).toHaveValue(/"kid":"new"/)
  await expect(keyRow('old')).toContainText('only in the later set')
})

test('what is no key set is said of its side, and the other side stays', async ({ page }) => {
  const { earlier, later, rotation } = partsOf(page)
  const { jwk } = await mint()
  await pasteInto(later, setOf(jwk))
  for (const text of ['<!doctype html><title>Sign in</title>', '{"keys":[{"kty":']) {
    await pasteInto(earlier, text)
    await expect(rotation).toContainText('The earlier side cannot be read as a key set')
    await expect(page.locator('#earlier-notes .text-fail')).toHaveText(/\S/)
    await expect(page.locator('#later-notes')).toHaveText('1 key, for signatures.')
  }
  await pasteInto(earlier, 'https://id.acme.example/jwks')
  await expect(page.locator('#earlier-notes')).toContainText('a click asks it for its keys')
  await expect(page.getByRole('button', { name: 'Fetch keys as the earlier key set' })).toBeVisible()
  await expect(page.getByRole('button', { name: '0 requests sent' })).toBeVisible()
})

test('a set of the session is chosen, and taken out again', async ({ workbench, page }) => {
  const { earlier, later, rotation } = partsOf(page)
  const { jwk } = await mint()
  await page.getByRole('link', { name: 'Token', exact: true }).click()
  await workbench.give({ keys: setOf(jwk) })
  await page.getByRole('link', { name: 'Rotation', exact: true }).click()
  await pasteInto(later, setOf(jwk))
  await page.getByRole('combobox', { name: 'Set to take as the earlier one' }).selectOption('given')
  await expect(rotation).toContainText('Both sets have the same 1 key')
  await expect(page.locator('#earlier-notes')).toContainText('Chosen: the text of the key box.')
  await page.getByRole('button', { name: 'Take it out of the earlier side' }).click()
  await expect(rotation).toContainText('The earlier set is missing')
  await expect(earlier).toBeVisible()
})

test('the plan follows what is given, is copied, and is saved for a calendar', async ({ page, context }) => {
  const { plan, steps } = partsOf(page)
  await plan.getByLabel('Longest token lifetime').fill('7200')
  await plan.getByLabel('Clock skew').fill('30')
  await plan.getByLabel('Publish at (UTC)').fill('2026-12-01T10:00')
  await plan.getByRole('checkbox', { name: /Istio/ }).check()
  await expect(steps.getByRole('listitem')).toHaveText([
    /Publish the new key\s*2026-12-01 10:00:00 UTC/,
    /Sign with the new key\s*2026-12-01 10:20:00 UTC.*20 minutes/,
    /Remove the old key\s*2026-12-01 12:20:30 UTC.*2 hours 30 seconds/,
    /The old key is forgotten/,
  ])
  await expect(plan.getByText(/^No token fails: /)).toBeVisible()
  await plan.getByRole('button', { name: 'Copy plan' }).click()
  await expect(plan.getByText('Copied')).toBeVisible()
  expect(await pasteElsewhere(context)).toContain('2026-12-01 12:20:30')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    plan.getByRole('button', { name: 'Save .ics' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('latchkey-rotation.ics')
  await plan.getByLabel('Scenario').selectOption('emergency')
  await expect(plan.getByText(/As planned, tokens fail: /).first()).toBeVisible()
  await expect(plan.getByRole('img', { name: /The plan over time/ })).toBeVisible()
  await plan.getByText('The picture as a table').click()
  await expect(plan.getByRole('table', { name: 'The plan over time' })).toContainText('Tokens fail')
  await plan.getByLabel('Longest token lifetime').fill('soon')
  await expect(plan.getByText('Whole seconds are expected here.')).toBeVisible()
})

test('everything is done by keyboard, and Clear forgets it', async ({ page }) => {
  const { earlier, later, tokens, rotation } = partsOf(page)
  await page.getByRole('button', { name: 'Open an example of a rotation' }).press('Enter')
  await expect(rotation).toContainText('would break')
  await settled(rotation)
  await earlier.focus()
  await page.keyboard.press('Tab')
  for (const name of ['File with the later key set', 'Later key set'])
    for (let steps = 0; steps < 3; steps++) {
      const here = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
      if (here === name) break
      await page.keyboard.press('Tab')
    }
  await expect(later).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'Least number of shared keys' })).toBeFocused()
  for (const name of ['Copy report', 'Copy report as JSON', 'Save .md of the report', 'Save .json of the report']) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await expect(rotation.locator('summary').first()).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/reference\//)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await expect(rotation.getByRole('link', { name: /in the reference$/ }).first()).toBeFocused()
  const clear = page.getByRole('button', { name: 'Clear', exact: true })
  await clear.press('Enter')
  await expect(clear).toBeFocused()
  for (const box of [earlier, later, tokens]) await expect(box).toHaveValue('')
  await expect(rotation).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await expect(clear).toBeFocused()
  await expect(rotation).toContainText('would break')
})

test('no token and no key stands in the address or in storage', async ({ page }) => {
  const { rotation, tokens } = partsOf(page)
  await page.getByRole('button', { name: 'Open an example of a rotation' }).click()
  await expect(rotation).toContainText('would break')
  const [signature = ''] = (await tokens.inputValue()).slice(-40).split('\n')
  const places = await page.evaluate(() => `${location.href} ${JSON.stringify({ ...localStorage, ...sessionStorage })}`)
  expect(places).not.toContain(signature)
  expect(places).not.toContain('key-2026')
})

test.describe('axe finds nothing', () => {
  // Only so that axe can be put into the page.
  test.use({ bypassCSP: true })

  test('in a comparison with tokens and a plan', async ({ page }) => {
    await page.evaluate(axe.source)
    const { rotation, plan } = partsOf(page)
    const found: string[] = []
    const look = async (where: string) => found.push(...(await axeInEveryView(page, where)))
    await look('before anything is given')
    await page.getByRole('button', { name: 'Open an example of a rotation' }).click()
    await expect(rotation).toContainText('would break')
    await settled(rotation)
    await plan.getByRole('checkbox', { name: /go-oidc/ }).check()
    await plan.getByLabel('Scenario').selectOption('emergency')
    for (const summary of await page.locator('main summary').all()) await summary.click()
    await look('all filled')
    expect(found).toEqual([])
  })
})
