import axe from 'axe-core'
import { expect } from 'playwright/test'
import { axeInEveryView } from './axe-violations'
import { pasteInto } from './clipboard'
import { startIdentityProvider } from './identity-provider'
import { startServer } from './local-server'
import { providerPage, sound } from './provider-page'
import { test } from './workbench'

test.beforeEach(async ({ workbench, page }) => {
  await expect(workbench.token).toBeVisible()
  await page.getByRole('link', { name: 'Provider', exact: true }).click()
  await expect(providerPage(page).issuer).toBeVisible()
})

test('a real issuer is asked on a click, laid out, and its keys are fetched after it', async ({ page }) => {
  const provider = await startIdentityProvider()
  const { issuer, document, fetchMetadata, fetchKeys, outcome, rowOf, algorithms, findings, finding } =
    providerPage(page)
  await issuer.pressSequentially(provider.issuer)
  await expect(page.getByText(`then ${new URL(provider.issuer).host} is asked`)).toBeVisible()
  await expect(page.getByRole('button', { name: '0 requests sent' })).toBeVisible()
  await issuer.press('Enter')

  await expect(document).toHaveValue(new RegExp(`^\\{.*"issuer":"${provider.issuer}"`))
  await expect(outcome).toContainText('✓ Sound.')
  await expect(outcome).toContainText(`The issuer asked is the issuer named, ${provider.issuer}.`)
  await expect(rowOf('jwks_uri')).toContainText(`"${provider.issuer}/jwks"`)
  await expect(rowOf('jwks_uri')).toContainText('Where the keys are published')
  await expect(rowOf('token_endpoint').getByRole('link', { name: 'OpenID Connect Discovery 1.0 §3' })).toHaveAttribute(
    'href',
    'https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata',
  )
  await expect(page.getByRole('button', { name: '1 request sent' })).toBeVisible()

  await fetchKeys.click()
  await expect(outcome).toContainText(/4 keys, fetched \d{4}-/)
  await expect(algorithms.getByRole('row', { name: /^ES256/ })).toContainText('1 key')
  await expect(page.getByRole('button', { name: '2 requests sent' })).toBeVisible()
  await expect(findings.getByText(/^(?:Error|Warning): /)).toHaveCount(0)
  await expect(finding('INSECURE_LOOPBACK_URI')).toContainText('expected https anywhere but on this machine')

  // The issuer that was meant has a slash more than the one that was found.
  await issuer.fill(`${provider.issuer}/`)
  await expect(finding('DISCOVERY_ISSUER_MISMATCH')).toContainText('They differ only in the slash at the end.')
  await expect(rowOf('issuer').getByRole('link', { name: 'DISCOVERY_ISSUER_MISMATCH in the reference' })).toBeVisible()
  await expect(outcome).toContainText('✕ Errors.')

  // What was fetched is a set like any other, and is forgotten with the rest.
  await page.getByRole('link', { name: 'Key sets', exact: true }).first().click()
  await expect(page.getByRole('table', { name: 'Keys of the set' }).getByRole('rowheader')).toHaveCount(4)
  await page.goBack()
  await expect(document).toHaveValue(/"issuer"/)
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  for (const box of [issuer, document]) await expect(box).toHaveValue('')
  await expect(outcome).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(outcome).toContainText('4 keys')
  await expect(fetchMetadata).toBeEnabled()
  await provider.stop()
})

test('a bad document is told member by member, and the rest stays laid out', async ({ page }) => {
  const { issuer, document, outcome, rowOf, finding } = providerPage(page)
  const given = [
    [{ ...sound, jwks_uri: 'jwks.json' }, 'INVALID_METADATA', '“jwks_uri” is “jwks.json”', 'jwks_uri'],
    [{ ...sound, issuer: 7 }, 'INVALID_METADATA', '“issuer” is a number', 'issuer'],
    [{ ...sound, scopes_supported: 'openid' }, 'INVALID_METADATA', 'scopes_supported is a string', 'scopes_supported'],
    [{ ...sound, token_endpoint: 'http://id.acme.example/token' }, 'INSECURE_URI', 'expected https', 'token_endpoint'],
    [
      { ...sound, id_token_signing_alg_values_supported: ['RS256', 'none'] },
      'METADATA_ALG_NONE',
      'has “none” in it',
      'id_token_signing_alg_values_supported',
    ],
  ] as const
  for (const [metadata, code, sentence, member] of given) {
    await pasteInto(document, JSON.stringify(metadata, null, 2))
    await expect(finding(code)).toContainText(sentence.replaceAll(/[“”]/g, ''))
    await expect(rowOf(member).getByRole('link', { name: `${code} in the reference` })).toBeVisible()
    await expect(rowOf('authorization_endpoint')).toContainText('"https://id.acme.example/authorize"')
  }
  await pasteInto(
    document,
    `{"issuer":"https://id.acme.example","__proto__":{"issuer":1e400},${JSON.stringify(sound).slice(1)}`,
  )
  await expect(finding('INVALID_METADATA')).toContainText('stands more than once')
  await expect(rowOf('__proto__')).toContainText('{"issuer":1e400}')
  await pasteInto(document, JSON.stringify({ ...sound, long: 'x'.repeat(200_000) }))
  await page.getByRole('button', { name: /^Show all 200,002 characters of long/ }).click()
  await expect(page.getByRole('button', { name: 'Show less of long' })).toBeVisible()

  await pasteInto(document, '<!doctype html><title>Sign in</title>')
  await expect(finding('INVALID_METADATA')).toContainText('This is not JSON.')
  await expect(outcome).toContainText('✕ Errors.')
  await expect(page.getByRole('table', { name: 'Metadata', exact: true })).toHaveCount(0)

  await issuer.fill('https://id.acme.example')
  await pasteInto(document, JSON.stringify({ ...sound, issuer: 'http://keycloak:8080/realms/acme' }))
  await expect(finding('DISCOVERY_ISSUER_MISMATCH')).toContainText('expected https://id.acme.example')
  for (const [text, fault] of [
    ['ftp://id.acme.example', 'which a page cannot fetch keys from'],
    ['my issuer', 'This is no address; expected an issuer'],
    ['https://id.acme.example/jwks.json', 'the address of a key set'],
  ] as const) {
    await issuer.fill(text)
    await expect(page.getByText(fault)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Fetch metadata' })).toBeDisabled()
  }
  await expect(page.getByRole('button', { name: '0 requests sent' })).toBeVisible()
})

test('a client is typed as JSON or filled in as a form, and held against the issuer', async ({ page }) => {
  const { document, client, finding, algorithms, outcome } = providerPage(page)
  await client.pressSequentially('{"issuer": "http://id.acme.example", "allowed_algs": ["HS256", "RS256", "none"], ')
  await expect(finding('CLIENT_CONFIG_INVALID')).toContainText('The configuration is not JSON.')
  await client.pressSequentially('"jwks_uri": "https://cdn.acme.example/jwks", "https_required": "no"}')
  await expect(finding('CLIENT_CONFIG_INVALID')).toContainText('https_required is a string; expected true or false')
  await expect(finding('WEAK_ALGORITHM')).toHaveCount(2)
  await expect(finding('CLIENT_ALG_NONE')).toBeVisible()
  await expect(finding('INSECURE_URI')).toContainText('The client’s issuer is http://id.acme.example; expected https.')
  await expect(finding('JWKS_URI_MISMATCH')).toHaveCount(0)
  await pasteInto(document, JSON.stringify(sound))
  await expect(finding('JWKS_URI_MISMATCH')).toContainText('expected https://id.acme.example/jwks')
  await expect(finding('CLIENT_ISSUER_MISMATCH')).toBeVisible()
  await expect(algorithms.getByRole('row', { name: /^HS256/ })).toContainText('a secret, not published')

  await page.getByText('The same as a form').press('Enter')
  const form = page.getByRole('form', { name: 'Client configuration' })
  await form.getByLabel('Issuer it trusts').fill('https://id.acme.example')
  await form.getByLabel('Client ID').fill('orders-web')
  await form.getByLabel('Key set URL').fill('')
  await form.getByLabel('Allowed algorithms').fill('RS256\n')
  await form.getByLabel('Redirect URIs').pressSequentially('https://*.acme.example/a\nhttps://orders.acme.example/#b')
  await form.getByRole('checkbox', { name: 'Refuse addresses that are not https' }).uncheck()
  await expect(finding('REDIRECT_URI_WILDCARD')).toBeVisible()
  await expect(finding('REDIRECT_URI_INVALID')).toContainText('has a fragment')
  await expect(finding('CLIENT_HTTP_ALLOWED')).toBeVisible()
  await form.getByRole('checkbox', { name: 'Refuse addresses that are not https' }).check()
  await form.getByLabel('Redirect URIs').fill('https://orders.acme.example/callback')
  await expect(outcome).toContainText('✓ Sound.')
  await expect(client).toHaveValue(/"allowed_algs": \["RS256"\],\n/)
  expect(JSON.parse(await client.inputValue())).toEqual({
    issuer: 'https://id.acme.example',
    allowed_algs: ['RS256'],
    https_required: true,
    client_id: 'orders-web',
    redirect_uris: ['https://orders.acme.example/callback'],
  })
  await pasteInto(client, '{"issuer":')
  await expect(page.getByText('Correct it, or empty it, to fill in the form.')).toBeVisible()
  await pasteInto(client, '{"jwks_url": "https://id.acme.example/jwks"}')
  await expect(finding('CLIENT_MEMBER_UNKNOWN')).toContainText('jwks_uri may be meant')
})

test('an issuer that cannot be asked says why, and curl is a way on', async ({ page }) => {
  const { issuer, document, fetchMetadata, fetchKeys, requests: made, rowOf, outcome, finding } = providerPage(page)
  const server = await startServer((response, { path, headers }, requests) => {
    const origin = `http://${headers.host}`
    const found = path === '/.well-known/oauth-authorization-server/half'
    const algs = requests.filter((one) => one.path === path).length > 1 ? ['RS256', 'EdDSA'] : ['RS256']
    const own = { issuer: `${origin}/half`, jwks_uri: `${origin}/half/jwks` }
    const body = { ...sound, ...own, id_token_signing_alg_values_supported: algs }
    response.writeHead(found ? 200 : path.endsWith('jwks') ? 503 : 404, {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': 'application/json',
    })
    response.end(found ? JSON.stringify(body) : '{}')
  })
  await issuer.fill(server.origin)
  await fetchMetadata.click()
  await expect(made).toContainText('DISCOVERY_FAILED')
  await expect(made.locator('> li')).toHaveCount(2)
  await expect(outcome).toHaveCount(0)
  await pasteInto(
    page.getByRole('textbox', { name: 'Output of curl' }),
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${JSON.stringify({ ...sound, issuer: server.origin })}`,
  )
  await expect(document).toHaveValue(/"issuer"/)
  await expect(rowOf('issuer')).toContainText(server.origin)

  // The second of the two places has them, without a slash too many; their keys are out of reach.
  await issuer.fill(`${server.origin}/half`)
  await fetchMetadata.click()
  await expect(rowOf('issuer')).toContainText(`${server.origin}/half`)
  await fetchMetadata.click()
  await expect(finding('METADATA_CHANGED')).toContainText('has EdDSA now, which it had not before')
  await fetchKeys.click()
  await expect(outcome).toContainText('JWKS_UNREACHABLE')
  await expect(outcome).toContainText('503')
  await expect(outcome.getByRole('textbox', { name: 'Output of curl' })).toBeVisible()
  await server.close()
})

test.describe('axe finds nothing', () => {
  // Only so that axe can be put into the page.
  test.use({ bypassCSP: true })

  test('and all of it is reached by keyboard', async ({ page }) => {
    await page.evaluate(axe.source)
    const { outcome, issuer, finding } = providerPage(page)
    const found: string[] = []
    const look = async (where: string) => found.push(...(await axeInEveryView(page, where)))
    await look('before anything is given')
    await page.getByRole('button', { name: 'Open an example of an issuer' }).press('Enter')
    await expect(outcome).toContainText('✕ Errors.')
    for (const summary of await page.locator('main summary').all()) await summary.click()
    await look('an example')
    expect(found).toEqual([])

    const reached: string[] = []
    await issuer.focus()
    for (let steps = 0; steps < 120; steps++) {
      await page.keyboard.press('Tab')
      const name = await page.evaluate(() => {
        const here = document.activeElement
        return here?.getAttribute('aria-label') ?? here?.textContent?.trim() ?? ''
      })
      reached.push(name)
      if (name === 'Members of the metadata, by group') break
    }
    for (const name of [
      'Fetch metadata',
      'Discovery document',
      'Client configuration',
      'Copy as JSON',
      'Fetch the key set',
    ])
      expect(reached).toContain(name)
    expect(reached.at(-1)).toBe('Members of the metadata, by group')
    await page.getByRole('link', { name: 'URL_PRIVATE_ADDRESS in the reference' }).first().press('Enter')
    await expect(page).toHaveURL(/#\/reference\/URL_PRIVATE_ADDRESS$/)
    await expect(page.getByText('takes the place of what stands in the Provider workbench')).toBeVisible()
    await page.getByRole('button', { name: 'Open this example: found 2' }).press('Enter')
    await expect(finding('URL_PRIVATE_ADDRESS')).toContainText('The token_endpoint is https://10.0.4.7/token')
    await expect(finding('URL_PRIVATE_ADDRESS').getByRole('link')).toBeFocused()
  })
})
