import { SignJWT } from 'jose'
import { expect } from 'playwright/test'
import { pasteElsewhere } from './clipboard'
import { onEveryEngine } from './every-engine'
import { mint } from './minted'
import { servePageWith } from './own-site'
import { test } from './violations'
import { Workbench } from './workbench'

const NAME = 'plain.test'

// A host name that is not localhost, so that the page is no secure context, as on http://intranet.
test.use({
  launchOptions: async ({ launchOptions, browserName }, use) => {
    const named =
      browserName === 'firefox'
        ? { firefoxUserPrefs: { 'network.dns.localDomains': NAME } }
        : { args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${NAME} 127.0.0.1`] }
    await use({ ...launchOptions, ...named })
  },
})

const secret = 'a secret of thirty-two characters or more'

async function tokens() {
  const signed = ['RS256', 'PS256', 'ES256', 'Ed25519', 'EdDSA'].map(async (alg) => ({ alg, ...(await mint({ alg })) }))
  const hs256 = await new SignJWT({ iss: 'https://id.acme.example', exp: Math.floor(Date.now() / 1000) + 3_600 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret))
  return [...(await Promise.all(signed)), { alg: 'HS256', token: hs256, keys: secret }]
}

test(
  'over plain http the page says what is missing, verifies without it, and names the engine',
  onEveryEngine,
  async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
    const site = await servePageWith({})
    const workbench = new Workbench(page)
    await page.goto(site.url.replace('127.0.0.1', NAME))
    await expect(page.getByRole('region', { name: 'No secure context' })).toContainText(
      'This page came over plain http, so the browser keeps WebCrypto from it.',
    )
    expect(await page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'clipboard' in navigator])).toEqual([
      false,
      false,
      false,
    ])
    // Its keys are made and its token signed without WebCrypto too.
    await workbench.openExample('A good token and its key set')
    await workbench.expectVerdict('Accepted')
    for (const { alg, token, keys } of await tokens()) {
      await workbench.give({ token, keys })
      await expect(workbench.header).toContainText(alg)
      await workbench.expectVerdict('Accepted')
      await expect(page.getByText('Verified with noble, in this tab.')).toBeVisible()
      await expect(workbench.finding('INSECURE_CONTEXT')).toContainText('tried with noble, in JavaScript')
    }
    const { token, keys } = await mint()
    await workbench.give({ token: `${token.slice(0, -12)}AAAAAAAAAAAA`, keys })
    await workbench.expectVerdict('Refused')

    const copy = page.getByRole('button', { name: 'Copy report' })
    await copy.click()
    await expect(page.getByRole('status').filter({ hasText: /^Copied$/ })).toBeVisible()
    expect(await pasteElsewhere(page.context())).toContain('INSECURE_CONTEXT')

    await page.getByRole('link', { name: 'Key sets', exact: true }).click()
    await expect(
      page
        .getByRole('table')
        .getByText(/^[\w-]{43}$|key-1/)
        .first(),
    ).toBeVisible()
    await page.getByRole('link', { name: 'Rotation', exact: true }).click()
    await page
      .getByRole('button', { name: /example/i })
      .first()
      .click()
    await expect(page.getByRole('region', { name: 'Rotation' })).toContainText(/\S/)
    expect(errors).toEqual([])
    await site.close()
  },
)
