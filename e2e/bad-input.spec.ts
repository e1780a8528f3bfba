import { expect } from 'playwright/test'
import { mint } from './minted'
import { nastyTexts } from './nasty-texts'
import { test, type Workbench } from './workbench'

const loginPage = `<!DOCTYPE html><html><head><title>Sign in</title></head><body><form action="/login">
<input name="user"><input name="password" type="password"><button>Sign in</button></form></body></html>`

/** A verdict with a sentence, and in each box what was put there. */
async function expectAnswered(workbench: Workbench, given: { readonly token: string; readonly keys: string }) {
  await expect(workbench.verdict).toHaveText(/^[✕?] (Refused|Undecided)\. \S.{10,}\.$/s)
  await expect(workbench.token).toHaveValue(given.token)
  await expect(workbench.keys).toHaveValue(given.keys)
}

test('half a token is shown as far as it goes', async ({ workbench }) => {
  const { token, keys } = await mint({ claims: { sub: 'half-seen' } })
  const [header = '', payload = ''] = token.split('.')
  for (const half of [`${header}.${payload}`, `${header}.${payload.slice(0, -20)}`, header, token.slice(0, -30)]) {
    await workbench.give({ token: half, keys })
    await expectAnswered(workbench, { token: half, keys })
    await workbench.expectVerdict('Refused')
    await expect(workbench.header).toContainText('"ES256"')
    await expect(
      workbench.finding(half.split('.').length < 3 ? 'MALFORMED_TOKEN' : 'SIGNATURE_LENGTH_INVALID').first(),
    ).toBeVisible()
  }
  await workbench.give({ token: `${header}.${payload}` })
  await expect(workbench.payload).toContainText('"half-seen"')
})

test('a login page in either box is named for what it is', async ({ workbench, page }) => {
  const { token } = await mint()
  await workbench.give({ token: loginPage, keys: loginPage })
  await expectAnswered(workbench, { token: loginPage, keys: loginPage })
  await workbench.give({ token })
  await expectAnswered(workbench, { token, keys: loginPage })
  await expect(page.locator('#keys-notes')).toContainText(/HTML|web page|page/i)
  await expect(page.locator('#keys-notes input')).toHaveCount(0)
})

test('broken JSON in the key box is told where it breaks', async ({ workbench, page }) => {
  const { token } = await mint()
  const texts = [
    '{"keys":[{"kty":"EC",}]}',
    '{"keys":[',
    '{"keys": {}}',
    '[]',
    '{}',
    'null',
    '{"kty":"EC"}',
    "{'keys':[]}",
  ]
  for (const keys of texts) {
    await workbench.give({ token, keys })
    await expectAnswered(workbench, { token, keys })
    await expect(page.locator('#keys-notes')).toHaveText(/\S.{10,}\./)
  }
})

test('the private part of a JWK is reported and never shown', async ({ workbench }) => {
  const { token, privateJwk } = await mint()
  const keys = JSON.stringify({ keys: [privateJwk] })
  await workbench.give({ token, keys })
  await workbench.expectVerdict('Accepted')
  await expect(workbench.finding('PRIVATE_KEY_IN_JWKS')).toBeVisible()
  await expect(workbench.keys).toHaveValue(keys)
  for (const summary of await workbench.findings.locator('summary').all()) await summary.click()
  expect(await workbench.said()).not.toContain(String(privateJwk.d))
})

test('a token in the key box, a URL in the key box, keys in the token box: each is answered', async ({
  workbench,
  page,
}) => {
  const { token, keys } = await mint()
  const url = 'https://id.acme.example/.well-known/jwks.json'
  for (const given of [
    { token, keys: token },
    { token, keys: url },
    { token: keys, keys: token },
    { token: keys, keys: '' },
    { token: url, keys },
  ]) {
    await workbench.give(given)
    await expectAnswered(workbench, given)
    if (given.keys !== '') await expect(page.locator('#keys-notes')).toHaveText(/\S.{10,}\./)
  }
})

test('whatever is put into the boxes is answered, and kept', async ({ workbench, page }) => {
  const answers = await page.evaluate(
    async ({ texts, keys }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      const boxes = ['token', 'keys'].map((id) => document.getElementById(id) as HTMLTextAreaElement)
      const write = (box: HTMLTextAreaElement, text: string) => {
        box.focus()
        box.select()
        document.execCommand('insertText', false, text)
      }
      const wrong: string[] = []
      const look = async (text: string, where: string) => {
        await frame()
        const said = document.querySelector('[aria-label="Verdict"]')?.textContent ?? ''
        const kept = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : null
        if (text.trim() !== '' && where === 'token' && !/^[✓✕?] \w+\. \S/.test(said))
          wrong.push(`${where} ${text}: ${said}`)
        if (kept !== text) wrong.push(`${where} ${JSON.stringify(text)}: kept ${JSON.stringify(kept)}`)
      }
      for (const text of texts) {
        write(boxes[0] as HTMLTextAreaElement, text)
        await look(text, 'token')
      }
      write(boxes[0] as HTMLTextAreaElement, keys)
      for (const text of texts) {
        write(boxes[1] as HTMLTextAreaElement, text)
        await look(text, 'keys')
      }
      return wrong
    },
    { texts: nastyTexts, keys: (await mint()).token },
  )
  expect(answers).toEqual([])
  await expect(workbench.verdict).toHaveText(/^[✓✕?] \w+\. \S/)
})
