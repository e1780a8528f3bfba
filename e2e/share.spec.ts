import axe from 'axe-core'
import { expect, type Page } from 'playwright/test'
import { axeViolations } from './axe-violations'
import { pasteElsewhere, pasteInto } from './clipboard'
import type { LocalServer } from './local-server'
import { mint } from './minted'
import { servePageWith } from './own-site'
import { serveKeySet } from './servers'
import { test } from './violations'
import { Workbench } from './workbench'

const servers: LocalServer[] = []
test.afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const AUDIENCE = 'orders & bills #1 + 2%'
const policy = { issuer: 'https://id.acme.example', audiences: [AUDIENCE], allowed_algs: ['ES256'] }

const notice = (page: Page) => page.getByRole('region', { name: 'Shared link' })
const faults = (page: Page) => notice(page).getByRole('list', { name: 'Faults of the link' }).getByRole('listitem')

/** Another fragment in the address of the open page, as when somebody pastes a link there. */
const goTo = (page: Page, hash: string) => page.evaluate((to) => void (location.hash = to), hash)

test('a link is copied, opened by somebody else, asked about, used, and asks nobody before a click', async ({
  page,
  context,
}) => {
  const { token, keys } = await mint({ claims: { aud: AUDIENCE } })
  const server = await serveKeySet(keys)
  servers.push(server)
  const asOf = Math.floor(Date.now() / 120_000) * 120 + 61
  const typed = `#/token?link=1&policy=${encodeURIComponent(JSON.stringify(policy))}&key_source=${server.url}&as_of=${asOf}`

  const workbench = new Workbench(page)
  await page.goto('./')
  await workbench.give({ token, keys: '{"keys":[]}' })
  await goTo(page, typed)
  await expect(notice(page)).toContainText(
    `Policyissuer https://id.acme.example, audience ${AUDIENCE}, algorithm ES256`,
  )
  await expect(notice(page)).toContainText(`Keys${server.url}`)
  await expect(notice(page)).toContainText('It takes the place of what stands in the key box.')
  await expect(workbench.keys).toHaveValue('{"keys":[]}')
  await page.evaluate(axe.source)
  expect(await axeViolations(page)).toEqual([])

  await notice(page).getByRole('button', { name: 'Use it' }).click()
  await expect(notice(page)).toHaveCount(0)
  await expect(page).toHaveURL(/#\/token$/)
  await expect(page.getByRole('link', { name: 'Token', exact: true })).toBeFocused()
  await expect(workbench.token).toHaveValue(token)
  await expect(workbench.keys).toHaveValue(server.url)
  await workbench.expectStep('issuer', 'passed')
  await workbench.expectStep('audience', 'passed')
  await expect(page.getByText('Judged with the shared link’s policy: issuer https://id.acme.example')).toBeVisible()
  expect(server.requests).toHaveLength(0)
  await page.getByRole('button', { name: 'Fetch keys' }).click()
  await workbench.expectVerdict('Accepted')
  expect(server.requests).toHaveLength(1)

  await page.getByRole('button', { name: 'Share' }).click()
  const panel = page.getByRole('group', { name: 'Link to this page' })
  await expect(panel).toContainText('The token that stands here is not in it')
  await expect(panel.getByRole('textbox', { name: 'Link' })).toHaveValue(/#\/token\?link=1&policy=/)
  expect(await axeViolations(page)).toEqual([])
  await panel.getByRole('button', { name: 'Copy link' }).click()
  const copied = (await pasteElsewhere(context)) || (await panel.getByRole('textbox', { name: 'Link' }).inputValue())
  for (const part of token.split('.')) expect(copied).not.toContain(part)
  expect(new URL(copied).hash).toContain(`key_source=${server.url}&as_of=${asOf}`)

  const other = await context.newPage()
  await other.goto(copied)
  await expect(notice(other)).toContainText('Nothing of it is used, and nothing is fetched, before you say so.')
  expect(server.requests).toHaveLength(1)
  await notice(other).getByRole('button', { name: 'Dismiss' }).click()
  await expect(other).toHaveURL(/#\/token$/)
  await expect(notice(other)).toHaveCount(0)
  await expect(new Workbench(other).keys).toHaveValue('')
  await expect(other.getByRole('button', { name: 'as of now' })).toBeVisible()
  expect(server.requests).toHaveLength(1)
})

test('a link with a fault ends in a sentence, and is not used', async ({ page }) => {
  const { token } = await mint()
  await page.goto('./#/token?link=2&policy={}')
  await expect(faults(page)).toContainText('The link is of version 2; expected 1.')
  for (const [hash, sentence] of [
    ['#/token?link=1&policy=%7B%22isuer%22:%22x%22%7D', 'isuer is not a member of a policy; did you mean issuer?'],
    ['#/key-sets?link=1&key_source=http://id.acme.example/jwks', 'expected https, by which nobody on the way'],
    ['#/token?link=1&key_source=javascript:alert(1)', 'expected a URL such as'],
    ['#/token?link=1&__proto__=1', 'A link of this version has no __proto__'],
    ['#/token?link=1&profile=%E0%A4%A', 'is not percent-encoded text'],
    [`#/token?link=1&key_source=https://id.acme.example/${token}`, 'The link has a token in it, and never carries one'],
    [`#/token?link=1&profile=${'a'.repeat(9000)}`, 'expected at most 8,000'],
    ['#/token?', 'The link does not state its version; expected link=1.'],
  ] as const) {
    await goTo(page, hash)
    await expect(faults(page).first()).toContainText(sentence)
    await expect(notice(page).getByRole('button', { name: /^Use/ })).toHaveCount(0)
    await expect(notice(page)).not.toContainText(token.split('.')[2] ?? '')
  }
  await notice(page).getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice(page)).toHaveCount(0)
  await expect(new Workbench(page).token).toBeVisible()

  await goTo(page, '#/reference/KID_UNKNOWN')
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByText('It opens KID_UNKNOWN, and carries nothing else.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/#\/reference\/KID_UNKNOWN$/)
})

test('a profile that is not there is named, one of the team’s is found, and a rotation has its two addresses', async ({
  page,
}) => {
  const acme = { title: 'Acme', issuers: ['https://id.acme.example'], policy: { audiences: ['orders'] } }
  const site = await servePageWith({ text: JSON.stringify({ profiles: { acme } }) })
  servers.push(site)
  await page.goto(`${site.url}#/token?link=1&profile=acne&as_of=1763700000`)
  await expect(faults(page)).toContainText('There is no profile acne; the nearest is acme.')
  await expect(faults(page)).toContainText('PROFILE_NOT_FOUND')
  await expect(notice(page).getByRole('button', { name: 'Use the rest' })).toBeVisible()
  await goTo(page, '#/token?link=1&profile=acme&key_source=https://id.acme.example')
  await expect(notice(page)).toContainText('Policyissuer https://id.acme.example, audience orders')
  await expect(faults(page)).toHaveCount(0)

  await goTo(page, '#/rotation?link=1&earlier=https://id.acme.example/old.json&later=https://id.acme.example/new.json')
  await expect(notice(page)).toContainText('The addresses are put into the boxes of Rotation, and asked only when you')
  await notice(page).getByRole('button', { name: 'Use it' }).click()
  await expect(page.getByRole('textbox', { name: 'Earlier key set' })).toHaveValue('https://id.acme.example/old.json')
  await expect(page.getByRole('textbox', { name: 'Later key set' })).toHaveValue('https://id.acme.example/new.json')
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(
    /#\/rotation\?link=1&earlier=https:\/\/id\.acme\.example\/old\.json&later=https:\/\/id\.acme\.example\/new\.json$/,
  )
  await expect(page.getByRole('group', { name: 'Link to this page' })).toContainText(
    'No token, key or secret is in it.',
  )
  await page.keyboard.press('Escape')
  // Two addresses are no fault: both are still to be fetched.
  const rotation = page.getByRole('region', { name: 'Rotation' })
  await expect(rotation).toContainText('Not compared. Fetch the earlier and the later set')
  await expect(rotation.getByRole('listitem')).toHaveCount(0)
  await page.getByRole('link', { name: 'Reference', exact: true }).click()
  await page.getByRole('link', { name: /^ALG_NONE/ }).click()
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/#\/reference\/ALG_NONE$/)
})

test('a policy starts from the profile that the token suggests, and its key address is asked on a click alone', async ({
  page,
}) => {
  const iss = 'https://dev-acme.eu.auth0.com/'
  const { token } = await mint({ alg: 'RS256', claims: { iss, sub: 'a', aud: 'orders' } })
  await page.goto('./#/policy')
  await pasteInto(page.getByRole('textbox', { name: 'Token', exact: true }), token)
  const profile = page.getByRole('region', { name: 'Profile' })
  await expect(profile.getByRole('combobox', { name: 'Profile' })).toHaveValue('auth0')
  await expect(profile).toContainText(`Demands issuer ${iss}, algorithm RS256`)
  await expect(profile).toContainText('The issuer is the token’s own: make sure that it is yours. Add the audience')
  await expect(page.getByText('Nothing is demanded beyond the signature and the times.')).toBeVisible()
  await profile.getByRole('button', { name: 'Start from this' }).click()
  await expect(page.getByText('In force is the policy of the profile: issuer')).toBeVisible()
  await profile.getByRole('button', { name: /^Put into the key box.*: the address of the key set$/ }).click()
  await expect(profile).toContainText('It stands there: press Fetch keys under Token to ask it.')
  await expect(page.getByRole('button', { name: '0 requests sent' })).toBeVisible()
  await page.evaluate(axe.source)
  expect(await axeViolations(page)).toEqual([])

  await profile.getByRole('combobox', { name: 'Profile' }).selectOption('apple')
  await expect(profile).toContainText('Demands issuer https://appleid.apple.com')
  await profile.getByRole('button', { name: 'Replace the policy with this' }).click()
  await expect(page.getByRole('region', { name: 'Demands' })).toContainText('ISSUER_MISMATCH')
})
