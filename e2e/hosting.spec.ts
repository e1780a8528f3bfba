import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'playwright/test'
import { caching, responseHeaders } from '../scripts/response-headers.mjs'
import { findWebServer, serverFor, serveWith } from '../scripts/web-servers.mjs'
import { KeyPanel, test } from './fetching'
import { mint } from './minted'
import { serveKeySet } from './servers'

const servers = (['node', 'nginx', 'caddy'] as const).filter(findWebServer)

test('each server that is here sends the headers, caches and types as promised, and answers 404 for what is not there', async () => {
  const script = `assets/${readdirSync('dist/assets').find((name) => name.endsWith('.js'))}`
  for (const server of servers) {
    const site = await serveWith(server)
    const ask = async (name: string, method = 'GET') => {
      const response = await fetch(site.url + name, { method })
      const { headers, status } = response
      const promised = Object.keys(responseHeaders()).map((header) => [header, headers.get(header)])
      expect(Object.fromEntries(promised), `${server}: ${name}`).toEqual(responseHeaders())
      expect(headers.get('connection-allowlist')).toBeNull()
      return [
        status,
        headers.get('cache-control'),
        headers.get('content-type')?.split(';', 1)[0],
        await response.text(),
      ]
    }
    const page = readFileSync('dist/index.html', 'utf8')
    expect((await ask('')).slice(0, 4), server).toEqual([200, caching.other, 'text/html', page])
    expect((await ask('config.json')).slice(0, 3), server).toEqual([200, caching.other, 'application/json'])
    expect((await ask('service-worker.js')).slice(0, 3), server).toEqual([200, caching.other, 'text/javascript'])
    expect((await ask('SHA256SUMS')).slice(0, 3), server).toEqual([200, caching.other, 'text/plain'])
    expect((await ask('icon.svg')).slice(0, 3), server).toEqual([200, caching.other, 'image/svg+xml'])
    expect((await ask(script)).slice(0, 3), server).toEqual([200, caching.hashed, 'text/javascript'])
    for (const name of ['nothing-here', 'token', 'assets/index-old.js']) {
      const [status, kept, , text] = await ask(name)
      expect([status, kept === caching.hashed, text === page], `${server}: ${name}`).toEqual([404, false, false])
    }
    if (server !== 'node') {
      const packed = await fetch(site.url + script, { headers: { 'Accept-Encoding': 'gzip' } })
      expect(packed.headers.get('content-encoding')).toBe('gzip')
    }
    site.close()
  }
})

test('with connect-src ’none’ and Connection-Allowlist in force the offline build verifies, and nothing leaves it', async ({
  page,
  serving,
  violations,
}) => {
  const server = serverFor('chromium')
  const site = await serveWith(server, { folder: 'dist-offline', offline: true })
  const elsewhere = await serving(serveKeySet())
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  const response = await page.goto(site.url)
  expect(response?.headers()).toMatchObject({ 'connection-allowlist': '(response-origin)' })
  const panel = new KeyPanel(page)
  await panel.workbench.give(await mint({ alg: 'PS256' }))
  await panel.workbench.expectVerdict('Accepted')
  await page.getByRole('link', { name: 'Reference', exact: true }).click()
  await expect(page.getByRole('link', { name: /^ALG_NONE/ })).toBeVisible()
  await page.getByRole('link', { name: 'Token', exact: true }).click()

  await panel.fetch(elsewhere.url)
  await panel.expectAnswer('✕', 'Nothing was sent: this is the offline build of Latchkey')
  await panel.expectWayOn(elsewhere.url)
  expect(violations).toEqual([])
  expect(said.filter((text) => !text.startsWith('Service Worker registration blocked'))).toEqual([])

  // Were there a script that tried: no request, and no leaving for another address.
  expect(await page.evaluate((to) => fetch(to).catch(() => 'refused'), elsewhere.url)).toBe('refused')
  await expect.poll(() => violations.splice(0)).toContain(`connect-src ${elsewhere.url}`)
  await page.evaluate((to) => location.assign(`${to}?leak`), elsewhere.url)
  // The browser's own error page is in its place.
  await expect.poll(() => page.evaluate(() => location.protocol).catch(() => 'leaving')).toBe('chrome-error:')
  expect(elsewhere.requests).toEqual([])
  site.close()
})

test('the checksums verify, and the bill of materials names what the licences name', () => {
  const sums = readFileSync('dist/SHA256SUMS', 'utf8').trimEnd().split('\n')
  const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: 'dist', encoding: 'utf8' })
  expect(checked.match(/: OK$/gm)).toHaveLength(sums.length)
  for (const name of ['index.html', 'service-worker.js', 'sbom.cdx.json', 'licenses.txt', 'icon.svg'])
    expect(sums.filter((line) => line.endsWith(`  ${name}`))).toHaveLength(1)

  const sbom = JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8')) as Sbom
  const { bomFormat, specVersion, version, components, dependencies, metadata } = sbom
  expect({ bomFormat, specVersion, version }).toEqual({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
  expect(sbom).not.toHaveProperty('serialNumber')
  expect(metadata).not.toHaveProperty('timestamp')
  const refs = [metadata.component, ...components].map((one) => one['bom-ref'])
  expect(new Set(refs).size).toBe(refs.length)
  expect(dependencies.map(({ ref }) => ref)).toEqual(refs)
  for (const ref of dependencies.flatMap(({ dependsOn }) => dependsOn)) expect(refs).toContain(ref)
  const licences = readFileSync('dist/licenses.txt', 'utf8')
  for (const { type, name, version: of, purl, licenses, hashes } of components) {
    expect([type, purl]).toEqual(['library', `pkg:npm/${name.replace('@', '%40')}@${of}`])
    expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as unknown }])
    expect(licences).toContain(`\n${name} ${of} (${licenses[0]?.license?.id})\n`)
  }
  for (const name of ['react', 'jose', '@noble/curves', 'tailwindcss']) expect(licences).toContain(`\n${name} `)
})

interface Sbom {
  readonly bomFormat: string
  readonly specVersion: string
  readonly version: number
  readonly metadata: { readonly component: { readonly 'bom-ref': string } }
  readonly components: readonly {
    readonly type: string
    readonly 'bom-ref': string
    readonly name: string
    readonly version: string
    readonly purl: string
    readonly licenses: readonly { readonly license?: { readonly id: string } }[]
    readonly hashes: readonly object[]
  }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}
