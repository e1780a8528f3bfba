import axe from 'axe-core'
import { expect, type Page } from 'playwright/test'
import { axeInEveryView } from './axe-violations'
import { copyElsewhere, pasteInto } from './clipboard'
import { mint } from './minted'
import { test, type Workbench } from './workbench'

const disclosure = (page: Page) => page.locator('summary').filter({ hasText: 'What did your library say?' })
const box = (page: Page) => page.getByRole('textbox', { name: 'Error', exact: true })
const answers = (page: Page) => page.getByRole('list', { name: 'What the errors say' }).getByRole('listitem')

/** A token of a kid that the set given with it does not have. */
async function giveTokenOfUnknownKid(workbench: Workbench): Promise<string> {
  const { token, keys } = await mint({ kid: 'key-2024-02' })
  await workbench.give({ token, keys: keys.replaceAll('key-2024-02', 'key-2024-03') })
  await workbench.expectVerdict('Refused', 'key-2024-02')
  return token
}

const log = (token: string) =>
  [
    JSON.stringify({
      level: 'error',
      msg: 'jwt.exceptions.PyJWKClientError: Unable to find a signing key that matches: "key-2024-02"\n  File "app.py"',
      authorization: `Bearer ${token}`,
    }),
    'TokenExpiredError: jwt expired',
    '    at /app/node_modules/jsonwebtoken/verify.js:190:21',
  ].join('\n')

test('two libraries’ errors are read beside a token of a missing kid, with the keyboard alone', async ({
  workbench,
  page,
  context,
}) => {
  const token = await giveTokenOfUnknownKid(workbench)
  await copyElsewhere(context, log(token))
  await disclosure(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Latchkey knows the errors of jose,' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+V')

  await expect(page.getByRole('status').filter({ hasText: '2 errors recognised.' })).toBeVisible()
  const [pyjwt, jsonwebtoken] = [answers(page).nth(0), answers(page).nth(1)]
  await expect(pyjwt).toContainText('PyJWT says Unable to find a signing key that matches: "key-2024-02".')
  await expect(pyjwt).toContainText('none has this kid')
  await expect(pyjwt).toContainText('Here too: The kid key-2024-02 is not in the key set, which has key-2024-03.')
  await expect(pyjwt).toContainText('KID_UNKNOWN')
  await expect(jsonwebtoken).toContainText('jsonwebtoken says jwt expired.')
  await expect(jsonwebtoken).toContainText('Not here: This token expires in')

  await page.keyboard.press('Tab')
  await expect(pyjwt.getByRole('link')).toBeFocused()
  await expect(pyjwt.getByRole('link')).toHaveAttribute('href', /^https:\/\/github\.com\/jpadilla\/pyjwt\/blob\//)
  expect(await workbench.said(), 'the token in the log is not shown again').not.toContain(token.slice(-40))
})

test('what it comes to follows the keys that are given', async ({ workbench, page }) => {
  const { token, keys } = await mint({ kid: 'key-1' })
  await workbench.give({ token })
  await disclosure(page).click()
  await pasteInto(box(page), 'no applicable key found in the JSON Web Key Set')
  await expect(answers(page)).toContainText('Open here: No keys are given here')
  await workbench.give({ keys })
  await expect(answers(page)).toContainText('Not here: A key of the set given here fits')
  await workbench.give({ keys: keys.replace('key-1', 'key-2') })
  await expect(answers(page)).toContainText('Here too: The kid key-1 is not in the key set')
})

test('a text that is no known error is said to be none', async ({ workbench, page }) => {
  await giveTokenOfUnknownKid(workbench)
  await disclosure(page).click()
  await pasteInto(box(page), '401 Unauthorized')
  await expect(page.getByRole('status').filter({ hasText: 'Not recognised: ' })).toContainText('PyJWT')
  await expect(answers(page)).toHaveCount(0)
})

test('the error stays while the token is replaced, and Clear forgets it', async ({ workbench, page }) => {
  const token = await giveTokenOfUnknownKid(workbench)
  await disclosure(page).click()
  await pasteInto(box(page), 'jwt expired')
  await workbench.give({ token: '' })
  await workbench.give({ token })
  await expect(box(page)).toHaveValue('jwt expired')
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await workbench.expectVerdict('Refused')
  await disclosure(page).click()
  await expect(box(page)).toHaveValue('')
})

test.describe('with axe in the page', () => {
  test.use({ bypassCSP: true })

  test('nothing is found against the answers', async ({ workbench, page }) => {
    await page.evaluate(axe.source)
    const token = await giveTokenOfUnknownKid(workbench)
    await disclosure(page).click()
    await expect(page.getByRole('status').filter({ hasText: 'Latchkey knows' })).toBeVisible()
    const found = [...(await axeInEveryView(page, 'before a log is given'))]
    await pasteInto(box(page), log(token))
    await expect(answers(page)).toHaveCount(2)
    found.push(...(await axeInEveryView(page, 'the answers')))
    expect(found).toEqual([])
  })
})
