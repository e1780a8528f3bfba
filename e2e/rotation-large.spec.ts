import { readFile } from 'node:fs/promises'
import axe from 'axe-core'
import { expect, type Page } from 'playwright/test'
import { readKeys } from '../src/core/keys/read-keys'
import { writeSnapshots } from '../src/platform/snapshot-file'
import { axeInEveryView } from './axe-violations'
import { pasteInto } from './clipboard'
import { mint } from './minted'
import { test } from './workbench'

const setOf = (...keys: readonly object[]) => JSON.stringify({ keys })

function partsOf(page: Page) {
  return {
    earlier: page.getByRole('textbox', { name: 'Earlier key set', exact: true }),
    later: page.getByRole('textbox', { name: 'Later key set', exact: true }),
    tokens: page.getByRole('textbox', { name: 'Tokens', exact: true }),
    rotation: page.getByRole('region', { name: 'Rotation' }),
    history: page.getByRole('region', { name: 'History' }),
  }
}

test.beforeEach(async ({ workbench, page }) => {
  await expect(workbench.token).toBeVisible()
  await page.getByRole('link', { name: 'Rotation', exact: true }).click()
  await expect(partsOf(page).earlier).toBeVisible()
})

/** RSA keys that nobody has: 2048 bits each, odd. */
const manyKeys = (number: number) =>
  Array.from({ length: number }, (_, index) => {
    const n = Buffer.alloc(256, index % 251)
    n.writeUInt32BE(0x80000000 + index, 0)
    n[255] = 1
    return { kty: 'RSA', kid: `key-${index}`, use: 'sig', e: 'AQAB', n: n.toString('base64url') }
  })

test('thousands of keys and tokens are compared away from the page, reported, cancelled and compared again', async ({
  page,
}) => {
  const { earlier, later, tokens, rotation } = partsOf(page)
  const [old, next] = [await mint({ kid: 'old' }), await mint({ kid: 'new' })]
  const keys = manyKeys(3_000)
  await pasteInto(earlier, setOf(old.jwk, ...keys.slice(0, 2_000)))
  await pasteInto(later, setOf(next.jwk, ...keys.slice(1_000)))
  await expect(rotation).toContainText('1,000 kept · 1,001 added · 1,001 removed')
  expect(page.workers()).toHaveLength(1)
  const table = page.getByRole('table', { name: 'Keys of both sets' })
  await expect(table.getByRole('row')).toHaveCount(51)
  await page.getByRole('button', { name: 'Show 200 keys more of 3,002' }).click()
  await expect(table.getByRole('row')).toHaveCount(251)

  await page.getByRole('textbox', { name: 'Least number of shared keys' }).fill('1500')
  await expect(page.getByRole('list', { name: 'Findings' })).toContainText('OVERLAP_POLICY_UNMET')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save .json of the report' }).click(),
  ])
  const report = JSON.parse(await readFile(await download.path(), 'utf8')) as Record<string, unknown>
  expect(report).toMatchObject({
    schema: 'rotation-report.v1',
    counts: { retained: 1_000, added: 1_001, removed: 1_001 },
    overlap_policy: { least_shared_keys: 1_500, shared: 1_000, met: false },
  })
  expect(report['keys']).toHaveLength(3_002)
  expect(JSON.stringify(report)).not.toContain(keys[0]?.n.slice(0, 60))

  const log = Array.from({ length: 40_000 }, (_, index) => `${old.token.slice(0, -6)}${String(100_000 + index)}`)
  await pasteInto(tokens, log.join('\n'))
  await rotation.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(rotation).toContainText('The comparison was cancelled.')
  await expect(rotation.getByRole('button', { name: 'Compare again' })).toBeFocused()
  await pasteInto(tokens, `${old.token}\n${next.token}`)
  await expect(page.getByText(/^Yes: 1 of 2 tokens in use verifies with the earlier set only/)).toBeVisible()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect.poll(() => page.workers().length).toBe(0)
})

test('without a worker the same is done on the page', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
  await page.reload()
  const { earlier, later, tokens, rotation } = partsOf(page)
  const keys = manyKeys(1_500)
  const { jwk, token } = await mint({ kid: 'mine' })
  await pasteInto(earlier, setOf(jwk, ...keys))
  await pasteInto(later, setOf(...keys))
  await pasteInto(tokens, token)
  await expect(rotation).toContainText('1,500 kept · 0 added · 1 removed')
  await expect(page.getByText(/^Yes: 1 token in use verifies with the earlier set only/)).toBeVisible()
  expect(page.workers()).toHaveLength(0)
})

test.describe('a history', () => {
  // Only so that axe can be put into the page.
  test.use({ bypassCSP: true })

  test('is told by the sets that were kept, and an example of the reference is opened here', async ({ page }) => {
    const { history, rotation, earlier } = partsOf(page)
    await expect(history).toContainText('from two snapshots of one address on')
    const [a, b, c] = [await mint({ kid: 'may' }), await mint({ kid: 'june' }), await mint({ kid: 'july' })]
    const day = 86_400
    const snapshots = [[a], [a, b], [b], [c]].map((keys, index) => {
      const reading = readKeys(setOf(...keys.map(({ jwk }) => jwk)))
      if (reading.state !== 'whole') throw new Error('The set cannot be read.')
      const from = 'https://id.acme.example/jwks'
      return { name: 'id.acme.example', from, at: 1_790_000_000 + index * day, keySet: reading.value }
    })
    await page.getByRole('link', { name: 'Token', exact: true }).click()
    await page.getByRole('button', { name: 'Kept sets', exact: true }).click()
    const buffer = Buffer.from(writeSnapshots(snapshots))
    await page
      .locator('input[aria-label="File of kept sets"]')
      .setInputFiles({ name: 'kept.json', mimeType: 'application/json', buffer })
    await expect(page.locator('[popover]:popover-open')).toContainText('4 sets added')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Rotation', exact: true }).click()
    await expect(history).toContainText('4 snapshots with 3 keys; 3 changes, and 1 of them shares no key')
    await expect(history.getByRole('img', { name: /The keys of the set over time/ })).toBeVisible()
    const keyRow = (kid: string) =>
      history
        .getByRole('table', { name: 'Keys of the history' })
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: kid }) })
    await expect(keyRow('may')).toContainText(/1 day/)
    await expect(keyRow('july')).toContainText('still there')
    await expect(history.getByRole('table', { name: 'Changes of the history' })).toContainText('no key in common')
    await page.evaluate(axe.source)
    expect(await axeInEveryView(page, 'a history')).toEqual([])

    await page.goto('./#/reference/ROTATION_UNCLEAR')
    await page.getByRole('button', { name: 'Open this example: found 1' }).click()
    await expect(page).toHaveURL(/#\/rotation$/)
    await expect(earlier).not.toHaveValue('')
    await expect(rotation.getByRole('list', { name: 'Findings' })).toContainText('ROTATION_UNCLEAR')
  })
})
