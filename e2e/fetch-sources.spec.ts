import { expect } from 'playwright/test'
import { type KeyPanel, serveIssuerWithoutCors, test, tokenFor } from './fetching'
import { type IdentityProvider, startIdentityProvider } from './identity-provider'
import { keySet, serveDrip, serveIssuer, serveKeySet, serveRefused, setOf } from './servers'

const WELL_KNOWN = '/.well-known/openid-configuration'

let provider: IdentityProvider
let other: IdentityProvider
test.beforeAll(async () => {
  ;[provider, other] = await Promise.all([startIdentityProvider(), startIdentityProvider()])
})
test.afterAll(() => Promise.all([provider.stop(), other.stop()]))

const hostOf = (url: string) => new URL(url).host
const paths = (server: { readonly requests: readonly { readonly path: string }[] }) =>
  server.requests.map(({ path }) => path)

/** The addresses that the report names, in the order in which they were asked. */
const asked = (panel: KeyPanel) => panel.answers.locator('> code').allInnerTexts()

test('an issuer that is typed leads to its keys, and a token of it is accepted', async ({ panel }) => {
  await panel.fetch(provider.issuer)
  expect(await asked(panel)).toEqual([`${provider.issuer}${WELL_KNOWN}`, `${provider.issuer}/jwks`])
  await panel.expectAnswer('✓', 'answered with 4 keys')
  await expect(panel.source(hostOf(provider.issuer))).toContainText('4 keys')
  await panel.workbench.give({ token: await provider.issue('ES256') })
  await panel.workbench.expectVerdict('Accepted', '(ES256)')
  expect((await panel.ledger()).map(({ why }) => why)).toEqual([
    `You asked for the keys of “${provider.issuer}”; its metadata say where they are.`,
    `The metadata of ${provider.issuer} name this key set.`,
  ])
})

test('the address of the metadata and a bare host do the same', async ({ panel }) => {
  await panel.fetch(`${provider.issuer}${WELL_KNOWN}`)
  await expect(panel.source(hostOf(provider.issuer))).toBeVisible()
  await panel.fetch(hostOf(other.issuer))
  await expect(panel.source(hostOf(other.issuer))).toBeVisible()
  await expect(panel.section).not.toContainText('DISCOVERY_ISSUER_MISMATCH')
})

test('the issuer in a token is offered with the whole address, and nothing is asked before the click', async ({
  panel,
  serving,
}) => {
  const server = await serving(serveIssuer({ path: '' }))
  await panel.workbench.give({ token: await tokenFor({ kid: 'rfc7515-a3', iss: server.origin }) })
  const offer = panel.page.getByRole('button', { name: `Fetch ${server.origin}${WELL_KNOWN}`, exact: true })
  await expect(offer).toBeVisible()
  await offer.focus()
  await offer.hover()
  await panel.workbench.expectVerdict('Undecided')
  expect(server.requests).toEqual([])
  await expect(panel.ledgerButton).toHaveText('0 requests sent')
  await offer.click()
  await panel.workbench.expectVerdict('Accepted')
  expect(paths(server)).toEqual([WELL_KNOWN, '/keys'])
  await expect(offer).toHaveCount(0)
})

test('the issuer in a token is offered also beside sets of others', async ({ panel, serving }) => {
  const server = await serving(serveIssuer({ path: '' }))
  const elsewhere = await serving(serveKeySet())
  await panel.fetch(elsewhere.url)
  await panel.workbench.give({ token: await tokenFor({ kid: 'rfc7515-a3', iss: server.origin }), keys: '' })
  await expect(panel.page.getByRole('button', { name: `Fetch ${server.origin}${WELL_KNOWN}` })).toBeVisible()
})

test('a jwks_uri that is no web address is not asked, and told', async ({ panel, serving }) => {
  const server = await serving(serveIssuer({ path: '', metadata: { jwks_uri: 'ftp://127.0.0.1/keys' } }))
  await panel.fetch(server.origin)
  await expect(panel.answers.first()).toContainText('INVALID_METADATA')
  await expect(panel.section).not.toContainText('The request to')
  expect(await panel.ledger('ftp:')).toEqual([])
})

test('of a jwks_uri with a password in it nobody says that a request failed', async ({ panel, serving }) => {
  const server = await serving(serveIssuer({ path: '', metadata: { jwks_uri: 'http://user:word@127.0.0.1:9/keys' } }))
  await panel.fetch(server.origin)
  expect(await panel.ledger('user')).toEqual([])
  await expect(panel.section).not.toContainText('The request to')
  await expect(panel.probe).toHaveCount(0)
})

const OAUTH = '/.well-known/oauth-authorization-server/tenants/a'
for (const [place, first] of [
  ['appended', [`/tenants/a${WELL_KNOWN}`]],
  ['inserted', [`/tenants/a${WELL_KNOWN}`, OAUTH]],
] as const)
  for (const slash of ['', '/'])
    test(`an issuer “/tenants/a${slash}” has its metadata ${place}`, async ({ panel, serving }) => {
      const server = await serving(serveIssuer({ path: `/tenants/a${slash}`, wellKnown: [place] }))
      await panel.fetch(server.url)
      await panel.expectAnswer('✓', 'answered with 1 key')
      expect(paths(server)).toEqual([...first, '/tenants/a/keys'])
      await expect(panel.source(`${hostOf(server.url)}/tenants/a`)).toBeVisible()
      if (place === 'inserted') await expect(panel.answers.first()).toContainText('status 404 (Not Found)')
    })

test('metadata of another issuer are told, and their keys loaded all the same', async ({ panel, serving }) => {
  const server = await serving(serveIssuer({ metadata: { issuer: 'https://id.acme.example' } }))
  await panel.fetch(server.url)
  await expect(panel.answers.first()).toContainText('DISCOVERY_ISSUER_MISMATCH')
  await expect(panel.answers.first()).toContainText(
    `name the issuer https://id.acme.example; expected ${server.url}, whose metadata were asked for`,
  )
})

test('metadata that name no keys are INVALID_METADATA, and every address that was asked is told', async ({
  panel,
  serving,
}) => {
  const server = await serving(serveIssuer({ path: '', metadata: { jwks_uri: 'keys.json' } }))
  await panel.fetch(server.origin)
  await expect(panel.answers.first()).toContainText('INVALID_METADATA')
  await expect(panel.sources).toHaveCount(0)
})

test('an issuer that publishes nothing ends as DISCOVERY_FAILED, with both addresses', async ({ panel, serving }) => {
  const server = await serving(serveIssuer({ path: '', wellKnown: [] }))
  await panel.fetch(server.origin)
  await expect(panel.answers.last()).toContainText('DISCOVERY_FAILED')
  for (const url of [`${server.origin}${WELL_KNOWN}`, `${server.origin}/.well-known/oauth-authorization-server`])
    await expect(panel.answers.last()).toContainText(url)
  await expect(panel.curlOutput).toBeVisible()
})

for (const path of ['', '/tenants/a'])
  test(`without CORS the curl line asks where OpenID Connect has the metadata of an issuer “${path}”`, async ({
    panel,
    serving,
  }) => {
    const server = await serving(serveIssuerWithoutCors(keySet, path))
    await panel.fetch(server.url)
    await panel.expectWayOn(`${server.url}${WELL_KNOWN}`)
  })

test('a second request without CORS keeps what is known of the first ones', async ({ panel, serving }) => {
  const server = await serving(serveIssuerWithoutCors(keySet))
  await panel.fetch(server.origin)
  await expect(panel.answers.last()).toContainText('Asked were')
  // The probe is for the address that the way on is for: the first.
  await panel.probe.click()
  await expect(panel.answers.first()).toContainText('withheld the answer')
  await expect(panel.answers.last()).toContainText('Asked were')
})

test.describe('several sources', () => {
  const token = () => provider.issue('ES256')

  test('another one is chosen by hand, and forgotten by Remove', async ({ panel }) => {
    const { workbench } = panel
    await panel.fetch(other.issuer)
    await panel.fetch(provider.issuer)
    await workbench.give({ token: await token() })
    await workbench.expectVerdict('Accepted')
    await expect(panel.source(hostOf(provider.issuer)).getByRole('radio')).toBeChecked()
    await panel.source(hostOf(other.issuer)).getByRole('radio').check()
    // The two sets have the same kids and other keys.
    await workbench.expectVerdict('Refused', /The signature does not verify under/)
    await panel
      .source(hostOf(other.issuer))
      .getByRole('button', { name: /^Remove/ })
      .click()
    await expect(panel.sources.getByRole('listitem')).toHaveCount(1)
    await workbench.expectVerdict('Accepted')
  })

  test('that of the token’s iss is used by itself, whichever was loaded last', async ({ panel }) => {
    await panel.fetch(provider.issuer)
    await panel.fetch(other.issuer)
    await panel.workbench.give({ token: await token() })
    await panel.workbench.expectVerdict('Accepted')
    await panel.workbench.give({ token: await other.issue('ES256') })
    await panel.workbench.expectVerdict('Accepted')
  })

  test('a kid that one lacks and another has is told', async ({ panel, serving }) => {
    const staging = await serving(serveKeySet(setOf('staging-1')))
    const production = await serving(serveKeySet(setOf('production-1')))
    await panel.fetch(staging.url)
    await panel.fetch(production.url)
    await panel.workbench.give({ token: await tokenFor({ kid: 'staging-1' }) })
    await panel.workbench.expectVerdict('Refused')
    await expect(panel.workbench.finding('KID_IN_OTHER_SET')).toContainText(hostOf(staging.url))
    await panel.source(hostOf(staging.url)).getByRole('radio').check()
    await panel.workbench.expectVerdict('Accepted')
    await expect(panel.workbench.finding('KID_IN_OTHER_SET')).toHaveCount(0)
  })

  test('the text of the key box stands beside what was fetched', async ({ panel, serving }) => {
    const server = await serving(serveKeySet(setOf('served')))
    await panel.fetch(server.url)
    await panel.workbench.give({ keys: setOf('pasted'), token: await tokenFor({ kid: 'pasted' }) })
    await expect(panel.sources.getByRole('listitem')).toHaveCount(2)
    await panel.source('the text of the key box').getByRole('radio').check()
    await panel.workbench.expectVerdict('Accepted')
  })

  test('what is pasted after a fetch is what is looked into', async ({ panel, serving }) => {
    const server = await serving(serveKeySet(setOf('served')))
    await panel.fetch(server.url)
    await panel.workbench.give({ keys: setOf('pasted'), token: await tokenFor({ kid: 'pasted' }) })
    await panel.workbench.expectVerdict('Accepted')
  })
})

test('Clear ends what is under way', async ({ panel, serving }) => {
  const server = await serving(serveDrip({ bytes: 20 }))
  await panel.ask(server.url)
  await expect(panel.section).toContainText('bytes so far')
  await panel.page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(panel.workbench.keys).toHaveValue('')
  await expect(panel.ledgerButton).toHaveText('1 request sent')
  await expect.poll(async () => (await panel.ledger())[0]?.outcome).not.toBe('under way')
  await expect(panel.sources).toHaveCount(0)
})

test('a report goes when the box is given something else, or Clear is pressed', async ({ panel, serving }) => {
  const server = await serving(serveRefused())
  await panel.fetch(server.url)
  await panel.page.getByRole('button', { name: 'Clear', exact: true }).click()
  await panel.workbench.give({ keys: keySet })
  await expect(panel.answers).toHaveCount(0)
  await expect(panel.curlOutput).toHaveCount(0)
})
