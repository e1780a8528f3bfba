import { execFileSync } from 'node:child_process'
import { importJWK, SignJWT } from 'jose'
import { expect, type Locator, type Page } from 'playwright/test'
import { pasteInto } from './clipboard'
import { type LocalServer, startServer } from './local-server'
import { test as base } from './violations'
import { Workbench } from './workbench'

/** The key box with all that comes of fetching, by the names that a person and a screen reader find. */
export class KeyPanel {
  readonly page: Page
  readonly workbench: Workbench
  readonly section: Locator
  readonly fetchButton: Locator
  /** One item for each address that the last click asked. */
  readonly answers: Locator
  readonly cancel: Locator
  readonly probe: Locator
  readonly curlOutput: Locator
  readonly curlLine: Locator
  /** The key sets of the session. */
  readonly sources: Locator
  readonly ledgerButton: Locator

  constructor(page: Page) {
    this.page = page
    this.workbench = new Workbench(page)
    this.section = page.locator('section').filter({ has: this.workbench.keys })
    this.fetchButton = page.getByRole('button', { name: 'Fetch keys', exact: true })
    this.answers = page.getByRole('list', { name: 'Requests made' }).locator('> li')
    this.cancel = page.getByRole('button', { name: 'Cancel', exact: true })
    this.probe = page.getByRole('button', { name: 'Ask once more, without CORS' })
    this.curlOutput = page.getByRole('textbox', { name: 'Output of curl' })
    this.curlLine = this.section.locator('code').filter({ hasText: /^curl / })
    this.sources = page.getByRole('group', { name: /of this session/ })
    this.ledgerButton = page.getByRole('button', { name: /^[\d,]+ requests? sent$/ })
  }

  /** Gives an address and presses the button, without waiting for what comes of it. */
  async ask(address: string): Promise<void> {
    await pasteInto(this.workbench.keys, address)
    await this.fetchButton.click()
  }

  /** The same, until it has ended. */
  async fetch(address: string): Promise<void> {
    await this.ask(address)
    await this.ended()
  }

  async ended(): Promise<void> {
    await expect(this.answers.first()).toBeVisible({ timeout: 20_000 })
    await expect(this.cancel).toHaveCount(0)
  }

  /** What is said of the last address that was asked. `mark`: ✓ fine, ✕ certain, ? not certain. */
  async expectAnswer(mark: '✓' | '✕' | '?', sentence: RegExp | string): Promise<void> {
    const said = this.answers.last().locator('p').first()
    await expect(said).toContainText(sentence)
    await expect(said).toHaveText(new RegExp(`^\\${mark} `))
  }

  /** The line to run, a button to copy it, and the box for what it prints. */
  async expectWayOn(url: string): Promise<void> {
    await expect(this.curlLine).toHaveText(`curl -sS -D - '${url}'`)
    await expect(this.page.getByRole('button', { name: 'Copy curl line' })).toBeVisible()
    await expect(this.curlOutput).toBeEditable()
  }

  /** One key set of the session, by a part of its name. */
  source(name: string): Locator {
    return this.sources.getByRole('listitem').filter({ hasText: name })
  }

  async press(source: string, button: 'Refresh' | 'Fetch 5 times' | 'Keep'): Promise<void> {
    await this.source(source).getByRole('button', { name: button, exact: true }).click()
    await expect(this.cancel).toHaveCount(0)
  }

  /** The ledger as the page shows it: address, reason, outcome, bytes. Of one host, or of all. */
  async ledger(host = '') {
    await this.ledgerButton.click()
    const texts = await this.page.getByRole('list', { name: 'Requests', exact: true }).locator('> li').allInnerTexts()
    await this.page.keyboard.press('Escape')
    const entries = texts.map((text) => {
      const [url = '', why = '', rest = ''] = text.split('\n')
      const [, outcome = '', , bytes = ''] = rest.split(' · ')
      return { url, why, outcome, bytes }
    })
    return entries.filter(({ url }) => url.includes(host))
  }
}

interface Fixtures {
  readonly panel: KeyPanel
  /** Closes the server when the test has ended. */
  readonly serving: (starting: Promise<LocalServer>) => Promise<LocalServer>
}

/** Every test has the page open, and fails when the page throws. */
export const test = base.extend<Fixtures>({
  panel: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', ({ stack, message }) => {
      // Over WebDriver BiDi what Firefox logs of a refused request comes as an error of the page.
      if (!/Cross-Origin Request Blocked|Cross-Origin-Resource-Policy/.test(`${message}${stack}`))
        errors.push(String(stack ?? message))
    })
    const panel = new KeyPanel(page)
    await panel.workbench.open()
    await use(panel)
    expect(errors, 'errors thrown in the page').toEqual([])
  },
  // Playwright wants its first argument destructured.
  // oxlint-disable-next-line no-empty-pattern
  serving: async ({}, use) => {
    const servers: LocalServer[] = []
    await use(async (starting) => {
      const server = await starting
      servers.push(server)
      return server
    })
    await Promise.all(servers.map((server) => server.close()))
  },
})

/** The private half of the key in `servers.ts`, as RFC 7515 appendix A.3.1 prints it. */
const printed = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI',
}

interface Wanted {
  readonly kid: string
  readonly iss?: string
  readonly header?: Readonly<Record<string, unknown>>
}

/** A token that verifies under the key of `servers.ts`, good for an hour. */
export async function tokenFor({ kid, iss = 'https://id.acme.example', header = {} }: Wanted): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ iss, iat: now, exp: now + 3_600 })
    .setProtectedHeader({ alg: 'ES256', kid, ...header })
    .sign(await importJWK(printed, 'ES256'))
}

/** An issuer that no page may read: metadata at the one usual place, and keys, without CORS. `url` is the issuer. */
export function serveIssuerWithoutCors(keys: string, path = ''): Promise<LocalServer> {
  return startServer((response, asked) => {
    const issuer = `http://${asked.headers.host}${path}`
    const bodies: Record<string, string> = {
      [`${path}/.well-known/openid-configuration`]: JSON.stringify({ issuer, jwks_uri: `${issuer}/jwks` }),
      [`${path}/jwks`]: keys,
    }
    const body = bodies[asked.path]
    response.writeHead(body ? 200 : 404, { 'Content-Type': 'application/json' }).end(body ?? '{}')
  }, path)
}

/** Whether there is a curl to run. */
export const hasCurl = (() => {
  try {
    return execFileSync('curl', ['--version']).length > 0
  } catch {
    return false
  }
})()
