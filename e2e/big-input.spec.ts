import { randomBytes } from 'node:crypto'
import axe from 'axe-core'
import { expect } from 'playwright/test'
import { axeViolations } from './axe-violations'
import { copyOf, pasteElsewhere, pasteInto } from './clipboard'
import { mint } from './minted'
import { test } from './workbench'

// Lengths are of the text that is pasted, in characters.
const MEGABYTE = 1_000_000
const held = /⟪ [\d,]+ characters are held here ⟫/

/** A token of about this many characters, whose filler is one long claim or thousands of short ones. */
async function bigToken(length: number, shape: 'one' | 'many') {
  const bytes = Math.floor((length * 3) / 4)
  const filler =
    shape === 'one' ? 'x'.repeat(bytes) : Array.from({ length: bytes / 24 }, (_, i) => `role ${i}`.padEnd(21))
  return mint({ claims: { filler, last: 'the last claim' } })
}

for (const [megabytes, shape] of [
  [1, 'many'],
  [5, 'one'],
] as const) {
  test(`a token of ${megabytes} MB is judged, held whole and edited`, async ({ workbench, page }) => {
    const { token, keys } = await bigToken(megabytes * MEGABYTE, shape)
    await workbench.give({ token, keys })
    await workbench.expectVerdict('Accepted')
    await expect(workbench.payload).toContainText('filler')
    await expect(workbench.token).toHaveValue(held)
    expect((await copyOf(workbench.token)) === token, 'the copied text is the pasted text').toBe(true)

    await workbench.token.press('ControlOrMeta+End')
    await page.keyboard.type('A')
    await workbench.expectVerdict('Refused')
    expect((await copyOf(workbench.token)) === `${token}A`, 'the copied text has the typed character').toBe(true)
    await workbench.token.press('ControlOrMeta+End')
    await page.keyboard.press('Backspace')
    await workbench.expectVerdict('Accepted')
    expect((await copyOf(workbench.token)) === token, 'the copied text is the pasted text again').toBe(true)
  })
}

test.describe('the pane of a payload of 1 MB', () => {
  // Only so that axe can be put into the page.
  test.use({ bypassCSP: true })

  test('says where each line stands, and is searched, folded and copied whole', async ({
    workbench,
    page,
    context,
  }) => {
    await page.evaluate(axe.source)
    const { token, keys } = await bigToken(MEGABYTE, 'many')
    const json = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
    const { filler } = JSON.parse(json) as { filler: readonly string[] }
    await workbench.give({ token, keys })
    await workbench.expectVerdict('Accepted')

    await workbench.payload.getByRole('button', { name: 'Unfold filler' }).click()
    const lines = workbench.payload.getByRole('listitem')
    const pane = workbench.payload.getByRole('group', { name: /^[\d,]+ lines$/ })
    const size = await lines.first().getAttribute('aria-setsize')
    expect(Number(size)).toBeGreaterThan(filler.length)
    await expect(lines.first()).toHaveAttribute('aria-posinset', '1')
    await pane.press('End')
    await expect(lines.last()).toHaveAttribute('aria-posinset', String(size))
    await expect(lines.last()).toHaveText('}')
    expect(await axeViolations(page)).toEqual([])

    await pane.press('ControlOrMeta+A')
    await page.keyboard.press('ControlOrMeta+C')
    expect((await pasteElsewhere(context)) === json, 'the copied text is the payload').toBe(true)

    await pane.press('Home')
    await workbench.payload.getByRole('button', { name: 'Fold filler' }).click()
    await expect(pane).toBeHidden()
    await workbench.payload.getByRole('button', { name: 'Find in the payload' }).click()
    const box = workbench.payload.getByRole('searchbox', { name: 'Find in the payload' })
    await expect(box).toBeFocused()
    await page.keyboard.type('ROLE 20000')
    await expect(workbench.payload.getByText('Found in 1 place')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(workbench.payload.getByText('1 of 1 place')).toBeVisible()
    const found = lines.filter({ hasText: 'role 20000' })
    await expect(found).toBeInViewport()
    await expect(found).toHaveAttribute('aria-setsize', String(size))
    await expect(box).toBeFocused()
    expect(await axeViolations(page)).toEqual([])
  })
})

test('a token of 1 MB pasted after other text leaves both whole', async ({ workbench, page }) => {
  const { token, keys } = await bigToken(MEGABYTE, 'one')
  await workbench.give({ keys, token: 'Authorization: Bearer ' })
  await pasteInto(workbench.token, token, 'at the end')
  await workbench.expectVerdict('Accepted')
  await expect(page.locator('#token-notes')).toContainText('Authorization: Bearer')
  expect((await copyOf(workbench.token)) === `Authorization: Bearer ${token}`).toBe(true)
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(workbench.token).not.toHaveValue(held)
  await expect(workbench.payload).not.toContainText('filler')
})

test('a long text is copied whole with the keyboard', async ({ workbench, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { token } = await bigToken(MEGABYTE, 'one')
  await page.evaluate((text) => navigator.clipboard.writeText(text), token)
  await workbench.token.focus()
  await page.keyboard.press('ControlOrMeta+V')
  await workbench.expectVerdict('Undecided')
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+X')
  await expect(workbench.token).toHaveValue('')
  // The page itself may not read the clipboard (its Permissions-Policy).
  expect((await pasteElsewhere(context)) === token).toBe(true)
  await page.keyboard.press('ControlOrMeta+V')
  await workbench.expectVerdict('Undecided')
  expect((await copyOf(workbench.token)) === token).toBe(true)
})

test('a key set of 5 MB is read, also after that was cancelled, and the key of the token is found in it', async ({
  workbench,
  page,
}) => {
  const { token, jwk } = await mint({ kid: 'the one' })
  const others = Array.from({ length: 11_000 }, (_, i) => {
    const modulus = randomBytes(256)
    modulus[0] = 0xc5
    modulus[255] = (modulus[255] ?? 0) | 1
    return { kty: 'RSA', n: modulus.toString('base64url'), e: 'AQAB', kid: `key-${i}`, alg: 'RS256', use: 'sig' }
  })
  const keys = JSON.stringify({ keys: [...others, jwk] }, null, 1)
  expect(keys.length).toBeGreaterThan(5 * MEGABYTE - 100_000)
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')
      if (!cancel || !document.querySelector('progress[aria-label="Reading the keys"]')) return
      observer.disconnect()
      cancel.click()
    }).observe(document.body, { childList: true, subtree: true })
  })
  await workbench.give({ token, keys })
  await workbench.expectVerdict('Undecided', 'The keys were not read, because that was cancelled.')
  await expect(page.getByText(/^Not read: cancelled\. The [\d.]+ million characters stay in the box\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Read the keys' }).click()
  await workbench.expectVerdict('Accepted', 'the one')
  await expect(page.getByRole('progressbar', { name: 'Reading the keys' })).toBeHidden()
  await expect(page.locator('#keys-notes')).toContainText('11,001 keys')
  await expect(workbench.lookup.getByRole('rowheader').first()).toContainText('the one')
  expect((await copyOf(workbench.keys)) === keys).toBe(true)
  await workbench.keys.press('ControlOrMeta+End')
  await page.keyboard.press('Backspace')
  await workbench.expectVerdict('Undecided', /No key could be read|key/)
  await workbench.keys.press('ControlOrMeta+End')
  await page.keyboard.type('}')
  await workbench.expectVerdict('Accepted', 'the one')
})

test('no verdict rests on a key set that another large one took the place of', async ({ workbench, page }) => {
  const { token, jwk } = await mint({ kid: 'the one' })
  const others = Array.from({ length: 6_000 }, (_, i) => ({ ...jwk, x: `${i}`.padStart(43, 'A'), kid: `key-${i}` }))
  await workbench.give({ token, keys: JSON.stringify({ keys: [...others, jwk] }) })
  await workbench.expectVerdict('Accepted')
  await page.evaluate(() => {
    const verdict = document.querySelector('[aria-label="Verdict"]') as HTMLElement
    const seen = ((window as unknown as { seen: string[] }).seen = [] as string[])
    new MutationObserver(() => seen.push(verdict.innerText)).observe(verdict, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  await workbench.give({ keys: JSON.stringify({ keys: others.slice(50) }) })
  await workbench.expectVerdict('Refused')
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(seen[0]).toContain('Undecided.')
  expect(seen.join()).toContain('Undecided. Reading the keys.')
  expect(seen.join()).not.toContain('Accepted')
})

test('many keys are tried in a worker, which ends with them', async ({ workbench, page }) => {
  const { token, jwk } = await mint({ kid: 'renamed' })
  const sets = [1, 2].map((set) =>
    JSON.stringify({
      keys: Array.from({ length: 2_500 }, (_, i) =>
        i === 1_234 && set === 1
          ? { ...jwk, kid: 'the one' }
          : { ...jwk, x: randomBytes(32).toString('base64url'), kid: `key-${set}-${i}` },
      ),
    }),
  )
  await workbench.give({ token, keys: sets[0] as string })
  await workbench.expectVerdict('Refused', 'the one')
  await expect(workbench.lookup.getByRole('rowheader').first()).toContainText('the one')
  expect(page.workers()).toHaveLength(1)
  await workbench.give({ keys: sets[1] as string })
  await workbench.expectVerdict('Refused', 'renamed')
  await expect(workbench.verdict).not.toContainText('the one')
  await page.getByRole('button', { name: 'Clear', exact: true }).first().click()
  await expect.poll(() => page.workers().length).toBe(0)
})
