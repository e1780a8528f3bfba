import { existsSync, readFileSync } from 'node:fs'
import axe from 'axe-core'
import { expect, type Page } from 'playwright/test'
import { axeInEveryView } from './axe-violations'
import { pasteInto } from './clipboard'
import { startIdentityProvider } from './identity-provider'
import { mint } from './minted'
import { test } from './workbench'

/** The Policy workbench, by the names of its parts. */
function partsOf(page: Page) {
  const demands = page.getByRole('table', { name: 'Demands' })
  const form = page.getByRole('form', { name: 'Policy' })
  return {
    demands,
    form,
    token: page.getByRole('textbox', { name: 'Token', exact: true }),
    text: page.getByRole('textbox', { name: 'Policy as JSON' }),
    faults: page.getByRole('list', { name: 'Faults of the policy' }),
    notes: page.locator('#policy-notes'),
    /** The row of what is named so. */
    row: (name: string) => demands.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }),
    field: (name: string) => form.getByLabel(name, { exact: true }),
  }
}

const now = () => Math.floor(Date.now() / 1000)

test.beforeEach(async ({ workbench, page }) => {
  await expect(workbench.token).toBeVisible()
  await page.getByRole('link', { name: 'Policy', exact: true }).click()
  await expect(partsOf(page).field('Issuer')).toBeVisible()
})

test('a policy typed into the form is answered demand by demand, and judges on the Token page', async ({
  workbench,
  page,
}) => {
  const { token, keys } = await mint({
    claims: { iss: 'https://id.example/', aud: 'Orders-API', scope: 'orders:read', nbf: now() + 900, exp: now() - 900 },
  })
  const { row, field, text, notes } = partsOf(page)
  await pasteInto(partsOf(page).token, token)
  await expect(row('Issuer')).toContainText('not asked')
  await field('Issuer').pressSequentially('https://id.example')
  await field('Audiences').pressSequentially('stock, orders-api')
  await field('Allowed algorithms').pressSequentially('RS256 PS256')
  await field('Required claims').fill('sub\njti')
  await field('Required scopes').fill('orders:read')
  await field('Greatest age, in seconds').fill('600')
  await expect(notes).toContainText('In force is your policy: issuer https://id.example, audience stock or orders-api')
  for (const [name, verdict, ...words] of [
    ['Algorithm', 'fail', 'one of RS256 or PS256', 'ALGORITHM_INVALID'],
    ['Issuer', 'fail', 'ISSUER_MISMATCH', 'but for the slash at the end', 'ISSUER_NEAR_MISS'],
    ['Audience', 'fail', 'AUDIENCE_MISMATCH', 'but for upper and lower case', 'AUDIENCE_NEAR_MISS'],
    ['Expiry', 'fail', '15 minutes ago', 'TOKEN_EXPIRED'],
    ['Not before', 'fail', 'TOKEN_NOT_YET_VALID'],
    ['Greatest age', 'pass'],
    ['Required claims', 'fail', 'sub and jti missing', 'REQUIRED_CLAIM_MISSING'],
    ['Required scopes', 'pass'],
    ['typ', 'not asked'],
    ['CI job', 'not asked'],
  ] as const)
    for (const word of [verdict, ...words]) await expect(row(name), name).toContainText(word)
  await expect(page.getByText('6 of 8 demands are not met.')).toBeVisible()
  expect(JSON.parse(await text.inputValue())).toEqual({
    issuer: 'https://id.example',
    audiences: ['stock', 'orders-api'],
    allowed_algs: ['RS256', 'PS256'],
    required_claims: ['sub', 'jti'],
    required_scopes: ['orders:read'],
    max_token_age_seconds: 600,
  })
  await page.getByRole('link', { name: 'Token', exact: true }).click()
  await workbench.give({ keys })
  await workbench.expectVerdict('Refused', 'is not allowed')
  await expect(page.getByText('Judged with your policy: issuer')).toBeVisible()
  await expect(workbench.finding('ISSUER_MISMATCH')).toBeVisible()
  await workbench.expectStep('audience', 'failed')
  await page.getByRole('link', { name: 'your policy' }).click()
  await expect(field('Audiences')).toHaveValue('stock\norders-api')
  await page.getByRole('button', { name: 'Drop the policy' }).click()
  await expect(text).toHaveValue('')
  await expect(notes).toHaveText('Nothing is demanded beyond the signature and the times.')
})

test('a text with faults names them, and the last sound policy stays in force', async ({ page }) => {
  const { row, form, field, text, faults, notes, token } = partsOf(page)
  await pasteInto(token, (await mint({ claims: { iss: 'https://id.example' } })).token)
  await pasteInto(text, '{"issuer": "https://id.example"}')
  await expect(row('Issuer')).toContainText('pass')
  await pasteInto(
    text,
    '{"issuer": 5,\n"audience": ["a"], "__proto__": {}, "clock_skew_seconds": 1e400, "allowed_algs": ["none"]}',
  )
  await expect(notes).toContainText('The text has 5 faults and is not in force. In force is the last sound policy')
  await expect(page.getByRole('region', { name: 'Demands' })).toContainText('this is by the last sound policy')
  await expect(faults.getByRole('listitem')).toHaveText([
    'issuer is a number; expected a string. At character 12.',
    'audience is not a member of a policy; did you mean audiences? At line 2, character 13.',
    /^__proto__ is not a member of a policy/,
    /^clock_skew_seconds is too large; expected at most 86,400 seconds/,
    /^allowed_algs, item 1 is none, a token that is not signed: it is refused whatever the policy says/,
  ])
  await expect(row('Issuer')).toContainText('pass')
  await expect(field('Issuer')).toHaveAttribute('aria-invalid', 'true')
  await expect(form).toContainText('issuer is a number; expected a string.')
  // The form mends what it can show, and leaves the rest as it is.
  await field('Issuer').fill('https://other.example')
  await expect(faults.getByRole('listitem')).toHaveCount(4)
  await expect(text).toHaveValue(/"clock_skew_seconds": 1e400/)
  await pasteInto(text, '{"issuer": "https://id.example",}')
  await expect(faults).toContainText('This is not JSON. Found } at character 33')
  await expect(field('Issuer')).toHaveValue('https://id.example')
  await field('typ').fill('at+jwt')
  await expect(notes).toContainText('In force is your policy: issuer https://id.example, typ at+jwt')
  await expect(row('typ')).toContainText('TYP_MISMATCH')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export the policy as a file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('latchkey-policy.json')
  const file = await download.path()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(text).toHaveValue('')
  await page.getByLabel('File with a policy').setInputFiles(file)
  await expect(field('typ')).toHaveValue('at+jwt')
  await page.getByLabel('File with a policy').setInputFiles({
    name: 'huge.json',
    mimeType: 'application/json',
    buffer: Buffer.from(`"${'a'.repeat(300_000)}"`),
  })
  await expect(faults).toContainText('The policy has 300,002 characters; expected at most 100,000.')
  await expect(notes).toContainText('In force is the last sound policy')
})

const corpus = new URL('../../shared/corpus/github-actions-flask-oidc/', import.meta.url)

test('a job of GitHub Actions comes in under its own repository, and under no other', async ({ workbench, page }) => {
  test.skip(!existsSync(corpus), 'the real token is not here')
  const read = (file: string) => readFileSync(new URL(file, corpus), 'utf8')
  const { row, field, token } = partsOf(page)
  await pasteInto(token, read('expired.txt'))
  await workbench.judgeAsOf(1_674_498_701)
  await page.keyboard.press('Escape')
  await expect(page.getByText('Read as a token of GitHub Actions, by its iss.')).toBeVisible()
  await field('Job of a CI').selectOption('GitHub Actions')
  await field('Repository').fill('nickolashkraus/flask-oidc')
  await field('Ref').fill('output-token')
  await expect(row('Repository')).toContainText('pass')
  await expect(row('Ref')).toContainText('refs/heads/output-token')
  await expect(page.getByText('All 5 demands are met. Judged as of 2023-01-23 18:31:41 UTC, not now.')).toBeVisible()
  await page.getByRole('link', { name: 'Token', exact: true }).click()
  await workbench.give({ keys: read('RS256.pem') })
  await workbench.expectVerdict('Accepted')
  await page.getByRole('link', { name: 'Policy', exact: true }).click()
  await field('Repository').fill('octo-org/flask-oidc')
  await field('Ref').fill('main')
  await expect(row('Repository')).toContainText('fail')
  await expect(row('Repository')).toContainText(/same name under another owner, as a fork has.*GITHUB_REPO_MISMATCH/)
  await expect(row('Ref')).toContainText('GITHUB_REF_MISMATCH')
  await field('Job of a CI').selectOption('GitLab CI')
  await expect(field('Ref')).toHaveValue('main')
  await expect(row('CI')).toContainText('CI_PROVIDER_MISMATCH')
  await expect(row('Ref')).toContainText('not checked')
})

test('a job of GitLab CI is held to its project and its ref, and another issuer is no CI', async ({ page }) => {
  const { row, field, token } = partsOf(page)
  const job = { iss: 'https://gitlab.com', project_path: 'group/app', ref: 'main', ref_type: 'branch' }
  await pasteInto(token, (await mint({ claims: { ...job, ref_protected: 'false' } })).token)
  await field('Job of a CI').selectOption('GitLab CI')
  await field('Project').fill('other/app')
  await field('Ref').fill('refs/heads/main')
  await field('Protection of the ref').selectOption('Protected')
  await expect(row('Project')).toContainText('GITLAB_PROJECT_MISMATCH')
  await expect(row('Ref')).toContainText('pass')
  await expect(row('Protected ref')).toContainText('GITLAB_REF_PROTECTION_MISMATCH')
  await pasteInto(token, (await mint({ claims: { ...job, iss: 'https://id.example', ref_type: 'moon' } })).token)
  await expect(row('CI')).toContainText('CI_PROVIDER_UNKNOWN')
})

test('the ID token and the access token of a provider are read as what they are, unless one says otherwise', async ({
  workbench,
  page,
}) => {
  const provider = await startIdentityProvider()
  try {
    const [idToken, accessToken] = [await provider.issueIdToken(), await provider.issue('RS256')]
    const kind = page.getByRole('combobox', { name: 'Judge it as' })
    const { row, token } = partsOf(page)
    await pasteInto(token, accessToken)
    await expect(page.getByText('Read as an access token, by its typ.')).toBeVisible()
    await expect(row('Claims of an access token')).toContainText('pass')
    await kind.selectOption('An ID token')
    await expect(page.getByText('Read as an ID token, as you say; by its typ it is an access token.')).toBeVisible()
    await pasteInto(token, idToken)
    await expect(kind).toHaveValue('')
    await expect(page.getByText('Read as an ID token, by its nonce: a guess.')).toBeVisible()
    await page.getByRole('link', { name: 'Token', exact: true }).click()
    await workbench.give({ keys: await provider.keySet() })
    await workbench.expectVerdict('Accepted')
    await kind.selectOption('A logout token')
    await workbench.expectVerdict('Refused', /events|nonce/)
    await expect(workbench.finding('REQUIRED_CLAIM_MISSING').first()).toContainText('of a logout token')
    await kind.selectOption('As it looks')
    await workbench.expectVerdict('Accepted')
  } finally {
    await provider.stop()
  }
})

test.describe('axe finds nothing', () => {
  // Only so that axe can be put into the page.
  test.use({ bypassCSP: true })

  test('in a policy, in its faults and in its demands, and all is reached by keyboard', async ({ page }) => {
    await page.evaluate(axe.source)
    const { field, text, demands, token } = partsOf(page)
    const found: string[] = []
    const look = async (where: string) => found.push(...(await axeInEveryView(page, where)))
    await look('before anything is given')
    await page.getByRole('button', { name: 'Open an example' }).press('Enter')
    await expect(page.getByRole('button', { name: 'Drop the policy' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(field('Issuer')).toBeFocused()
    await field('Job of a CI').selectOption('GitLab CI')
    await pasteInto(token, (await mint({ claims: { aud: 'orders-api/', nonce: 'n' } })).token)
    await expect(demands).toContainText('AUDIENCE_NEAR_MISS')
    await look('filled')
    await field('Clock skew, in seconds').fill('6o')
    await expect(text).toHaveValue(/"6o"/)
    await look('with a fault')
    expect(found).toEqual([])
    const places = await page.evaluate(() => `${location.href} ${JSON.stringify({ ...localStorage })}`)
    expect(places).not.toContain('orders-api')
  })
})
