import { expect } from 'playwright/test'
import { workedExamples } from '../src/core/lab/examples'
import { test } from './workbench'

const words = { accepted: 'Accepted', refused: 'Refused', undecided: 'Undecided' } as const

/** What stands under "Verifies" where something does: never a bare yes for a key that the token does not name. */
const yesCells: Record<(typeof workedExamples)[number]['outcome'], readonly string[]> = {
  OK: ['yes'],
  OK_BY_TRIAL: ['yes'],
  KID_POINTS_AT_WRONG_KEY: ['yes, but another kid'],
  KID_RENAMED: ['yes, but another kid'],
  KID_AMBIGUOUS: ['yes, but not selected'],
  KID_REUSED_OR_TAMPERED: [],
  KEY_NOT_IN_SET: [],
  ALG_NOT_SUPPORTED: [],
  NOT_LOOKED_UP: [],
}

test('every example ends at its sentence, and no key that its token does not name is called its key', async ({
  workbench,
}) => {
  for (const { title, verdict, says, outcome } of workedExamples)
    await test.step(title, async () => {
      await workbench.openExample(title)
      await workbench.expectVerdict(words[verdict], says)
      const cells = await workbench.verifies()
      expect(cells.filter((cell) => cell.startsWith('yes') && cell !== 'yes, but another set')).toEqual(
        yesCells[outcome],
      )
    })
})

test('there is an example of every outcome that a verifier can come to', () => {
  const shown = new Set<string>(workedExamples.map(({ outcome }) => outcome))
  expect(Object.keys(yesCells).filter((outcome) => !shown.has(outcome))).toEqual([])
})

test('of a kid that is gone, the lookup tells the cause, what each party can do, and the key in the earlier set', async ({
  workbench,
  page,
}) => {
  await workbench.openExample('The key was taken out while its tokens were still valid')
  await workbench.expectVerdict('Refused', 'gone by')
  const lookup = page.locator('#key-lookup')
  await expect(lookup).toContainText('the key is gone too early')
  await expect(lookup.getByRole('term')).toHaveText(['Caller', 'Issuer', 'Verifier'])
  await expect(workbench.lookup.getByRole('rowheader', { name: /^Another set of this session/ })).toContainText(
    'yesterday',
  )
  await expect(workbench.lookup.getByText('yes, but another set', { exact: true })).toBeVisible()
  await expect(workbench.lookup.getByText('yes', { exact: true })).toHaveCount(0)
})

test('a key of the lookup is opened and closed by keyboard', async ({ workbench, page }) => {
  await workbench.openExample('A good token and its key set')
  await workbench.expectVerdict('Accepted')
  const name = workbench.lookup.getByRole('button').first()
  await name.focus()
  await page.keyboard.press('Enter')
  const details = page.getByRole('region', { name: 'Key details' })
  await expect(details).toContainText('Thumbprint')
  await expect(name).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(details).toHaveCount(0)
})

test('an example leaves the sets that the person loaded, and takes away its own with the next one', async ({
  workbench,
  page,
}) => {
  await workbench.openExample('The kid is that of another key than yesterday')
  await expect(page.getByRole('radio')).toHaveCount(2)
  await workbench.openExample('The key was taken out while its tokens were still valid')
  await expect(page.getByRole('radio')).toHaveCount(2)
  await workbench.openExample('A good token and its key set')
  await expect(page.getByRole('radio')).toHaveCount(0)
  await workbench.expectVerdict('Accepted')
})
