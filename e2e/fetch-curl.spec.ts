import { exec } from 'node:child_process'
import { expect } from 'playwright/test'
import { pasteElsewhere, pasteInto } from './clipboard'
import { hasCurl, type KeyPanel, serveIssuerWithoutCors, test, tokenFor } from './fetching'
import type { LocalServer } from './local-server'
import { keySet, serveCut, serveRedirectTo, serveRefused, serveStatus, serveWithoutCors, setOf } from './servers'

const nameOf = (server: LocalServer) => new URL(server.url).host

/** What a terminal shows of the line that the page gives. */
async function runLine(panel: KeyPanel): Promise<string> {
  const line = await panel.curlLine.innerText()
  return new Promise((resolve) => {
    exec(`${line} 2>&1`, { env: { PATH: process.env['PATH'] } }, (_, output) => resolve(output))
  })
}

const paste = (panel: KeyPanel, output: string) => pasteInto(panel.curlOutput, output)

test.describe('with the curl of this machine', () => {
  test.skip(!hasCurl, 'there is no curl')

  test('the line is copied with one press, and its output, headers included, loads the set', async ({
    panel,
    serving,
    context,
  }) => {
    const server = await serving(serveWithoutCors())
    await panel.fetch(server.url)
    const output = await runLine(panel)
    expect(output).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await panel.page.getByRole('button', { name: 'Copy curl line' }).click()
    await expect(panel.section.getByText('Copied', { exact: true })).toBeVisible()
    expect(await pasteElsewhere(context)).toBe(await panel.curlLine.innerText())
    await paste(panel, output)
    await panel.expectAnswer('✓', 'answered with 1 key')
    await expect(panel.source(nameOf(server))).toContainText('pasted from curl')
    await panel.workbench.give({ token: await tokenFor({ kid: 'rfc7515-a3' }) })
    await panel.workbench.expectVerdict('Accepted')
    // Pasting asks nobody: curl asked once, the page once.
    expect(await panel.ledger(server.origin)).toHaveLength(1)
    expect(server.requests).toHaveLength(2)
  })

  const endings = [
    ['a refused connection', serveRefused, '✕', /could not connect to .*curl: \(7\) .*JWKS_UNREACHABLE/],
    ['a 404', () => serveStatus(404, { allowed: false }), '✕', /answered with status 404 \(Not Found\)/],
    ['a cut connection', () => serveCut(), '✕', /broke after \d+ bytes/],
    [
      'a redirect',
      () => serveRedirectTo('https://id.acme.example/keys', { allowed: false }),
      '✕',
      /status 307 \(Temporary Redirect\).*It points to https:\/\/id\.acme\.example\/keys/,
    ],
  ] as const
  for (const [what, start, mark, sentence] of endings)
    test(`${what} ends in the sentence that curl's output allows`, async ({ panel, serving }) => {
      const server = await serving(start())
      await panel.fetch(server.url)
      await paste(panel, await runLine(panel))
      await panel.expectAnswer(mark, sentence)
      await expect(panel.curlOutput).toBeEditable()
      await expect(panel.probe).toHaveCount(0)
    })
})

test('an error line of curl alone is understood', async ({ panel, serving }) => {
  const server = await serving(serveRefused())
  await panel.fetch(server.url)
  for (const [line, sentence] of [
    ['curl: (6) Could not resolve host: id.acme.example', 'could not resolve the name'],
    ['curl: (28) Connection timed out after 300000 milliseconds', 'waited for'],
    ['curl: (60) SSL certificate problem: self-signed certificate', 'does not trust its certificate'],
  ] as const) {
    await paste(panel, line)
    await panel.expectAnswer('✕', sentence)
    await expect(panel.answers).toContainText(line)
  }
})

test('a body alone is enough', async ({ panel, serving }) => {
  const server = await serving(serveWithoutCors())
  await panel.fetch(server.url)
  await paste(panel, keySet)
  await panel.expectAnswer('✓', 'answered with 1 key')
  await expect(panel.source(nameOf(server))).toBeVisible()
})

test('what is no output of curl is said to be none', async ({ panel, serving }) => {
  const server = await serving(serveWithoutCors())
  await panel.fetch(server.url)
  await paste(panel, 'no such thing')
  await expect(panel.section).toContainText('This is neither an answer with its headers nor an error of curl')
  await expect(panel.sources).toHaveCount(0)
  await paste(panel, '')
  await expect(panel.section).not.toContainText('This is neither')
})

test('metadata that are pasted offer their jwks_uri, which is asked on a click', async ({ panel, serving }) => {
  const server = await serving(serveIssuerWithoutCors(keySet))
  const url = `${server.origin}/.well-known/openid-configuration`
  await panel.fetch(url)
  await panel.expectWayOn(url)
  await paste(panel, JSON.stringify({ issuer: server.origin, jwks_uri: `${server.origin}/jwks` }))
  await panel.expectAnswer('✓', 'answered with its metadata')
  const offer = panel.page.getByRole('button', { name: `Fetch ${server.origin}/jwks` })
  await expect(offer).toBeVisible()
  expect(server.requests).toHaveLength(1)
  await offer.click()
  await panel.expectAnswer('?', 'a browser does not tell a page why')
  await panel.expectWayOn(`${server.origin}/jwks`)
  await paste(panel, keySet)
  await expect(panel.source(nameOf(server))).toContainText('1 key')
})

test('keys by way of pasted metadata belong to their issuer', async ({ panel, serving }) => {
  const server = await serving(serveIssuerWithoutCors(keySet))
  await panel.fetch(`${server.origin}/.well-known/openid-configuration`)
  await paste(panel, JSON.stringify({ issuer: 'https://id.acme.example', jwks_uri: `${server.origin}/jwks` }))
  await panel.page.getByRole('button', { name: `Fetch ${server.origin}/jwks` }).click()
  await panel.ended()
  await paste(panel, keySet)
  await expect(panel.sources.getByRole('listitem')).toContainText('id.acme.example')
})

test('metadata are known for what they are after an issuer with a path, too', async ({ panel, serving }) => {
  const server = await serving(serveIssuerWithoutCors(keySet, '/tenants/a'))
  await panel.fetch(server.url)
  await paste(panel, JSON.stringify({ issuer: server.url, jwks_uri: `${server.url}/jwks` }))
  await expect(panel.page.getByRole('button', { name: `Fetch ${server.url}/jwks` })).toBeVisible()
})

test('a kid that a set from curl lacks is unknown once the output is pasted again', async ({ panel, serving }) => {
  const server = await serving(serveWithoutCors())
  await panel.workbench.give({ token: await tokenFor({ kid: 'key-2' }) })
  await panel.fetch(server.url)
  await paste(panel, setOf('key-1'))
  await expect(panel.workbench.finding('KID_NOT_FETCHED_YET')).toBeVisible()
  await panel.fetch(server.url)
  await paste(panel, setOf('key-1'))
  await expect(panel.workbench.finding('KID_UNKNOWN')).toBeVisible()
})
