import { generateKeyPairSync } from 'node:crypto'
import { expect, type Page } from 'playwright/test'
import { test as fetching } from './fetching'
import { startServer } from './local-server'
import { serveStatus } from './servers'
import { test } from './workbench'

/** Each code that DESIGN.md section 2 gives a name to fires from the page, on what is typed into it by hand. */

const encode = (part: object | string) =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')
const exp = 4_000_000_000
const typed = (claims: object = { exp }, header: object = {}, signature = 'c2ln'.repeat(21)) =>
  `${encode({ alg: 'ES256', ...header })}.${encode(claims)}.${signature}`
const publicKey = (members: object) => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
  ...members,
})
const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' })
const [a, b, c] = ['a', 'b', 'c'].map((kid) => publicKey({ kid }))
const setOf = (...keys: readonly unknown[]) => JSON.stringify({ keys })
const github = { iss: 'https://token.actions.githubusercontent.com', repository: 'o/r', ref: 'refs/heads/x', exp }
const gitlab = {
  iss: 'https://gitlab.com',
  project_path: 'g/p',
  ref: 'main',
  ref_type: 'branch',
  ref_protected: 'false',
  exp,
}

/** A token, and keys where it takes some. */
const tokens: Record<string, readonly [token: string, keys?: string]> = {
  MALFORMED_TOKEN: ['abc.def'],
  ALG_NONE: [`${encode({ alg: 'none' })}.${encode({ exp })}.`],
  JKU_PRESENT: [typed({ exp }, { jku: 'https://id.acme.example/jwks' })],
  EXP_MISSING: [typed({ sub: '841' })],
  TOKEN_EXPIRED: [typed({ exp: 1_700_000_000 })],
  TOKEN_NOT_YET_VALID: [typed({ nbf: exp - 60, exp })],
  SIGNATURE_INVALID: [typed({ exp }, { kid: 'a' }), setOf(a)],
  KID_UNKNOWN: [typed({ exp }, { kid: 'other' }), setOf(a, b)],
  KID_MISSING: [typed(), setOf(a, b)],
  ALGORITHM_INVALID: [typed({ exp }, { alg: 'HS256', kid: 'a' }, 'A'.repeat(43)), setOf(a)],
  WEAK_ALGORITHM: [typed({ exp }, { alg: 'RS256', kid: 's' }, 'A'.repeat(171)), setOf({ ...short, kid: 's' })],
}

/** A policy, and a token. */
const demanded: Record<string, readonly [policy: object, token: string]> = {
  ISSUER_MISMATCH: [{ issuer: 'https://id.acme.example' }, typed({ iss: 'https://elsewhere.example', exp })],
  AUDIENCE_MISMATCH: [{ audiences: ['orders'] }, typed({ aud: 'elsewhere', exp })],
  REQUIRED_CLAIM_MISSING: [{ required_claims: ['sub'] }, typed({ exp })],
  CI_PROVIDER_UNKNOWN: [{ ci: { provider: 'github' } }, typed({ iss: 'https://elsewhere.example', exp })],
  GITHUB_REPO_MISMATCH: [{ ci: { provider: 'github', expected_repository: 'o/other' } }, typed(github)],
  GITHUB_REF_MISMATCH: [{ ci: { provider: 'github', expected_ref: 'main' } }, typed(github)],
  GITLAB_PROJECT_MISMATCH: [{ ci: { provider: 'gitlab', expected_project_path: 'g/other' } }, typed(gitlab)],
  GITLAB_REF_PROTECTION_MISMATCH: [{ ci: { provider: 'gitlab', expected_ref_protected: true } }, typed(gitlab)],
}

/** An earlier and a later key set. */
const rotations: Record<string, readonly [earlier: string, later: string]> = {
  ROTATION_IN_PROGRESS: [setOf(a, b), setOf(b, c)],
  NO_KEY_OVERLAP: [setOf(a), setOf(b)],
  ROTATION_UNCLEAR: [setOf(a), '{"keys":[]}'],
}

const issuer = 'https://id.acme.example'

/** The metadata of an issuer, and the configuration of a client. */
const providers: Record<string, readonly [metadata: string, client: string]> = {
  JWKS_URI_MISMATCH: [
    JSON.stringify({ issuer, jwks_uri: `${issuer}/jwks` }),
    JSON.stringify({ issuer, jwks_uri: 'https://cdn.acme.example/jwks' }),
  ],
}

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

test('of a token and its keys', async ({ workbench }) => {
  for (const [code, [token, keys = '']] of Object.entries(tokens)) {
    await workbench.keys.fill(keys)
    await workbench.token.fill(token)
    await expect(workbench.finding(code).first(), code).toBeVisible()
  }
})

test('of a token and what a policy demands', async ({ workbench, page }) => {
  for (const [code, [policy, token]] of Object.entries(demanded)) {
    await goTo(page, '#/policy')
    await page.getByRole('textbox', { name: 'Policy as JSON' }).fill(JSON.stringify(policy))
    await goTo(page, '#/token')
    await workbench.token.fill(token)
    await expect(workbench.finding(code).first(), code).toBeVisible()
  }
})

test('of a link', async ({ workbench, page }) => {
  await expect(workbench.token).toBeVisible()
  await goTo(page, '#/token?link=1&profile=none-of-this-name')
  await expect(page.getByRole('list', { name: 'Faults of the link' })).toContainText('PROFILE_NOT_FOUND')
})

test('of two key sets', async ({ workbench, page }) => {
  await expect(workbench.token).toBeVisible()
  await goTo(page, '#/rotation')
  for (const [code, [earlier, later]] of Object.entries(rotations)) {
    await page.getByRole('textbox', { name: 'Earlier key set', exact: true }).fill(earlier)
    await page.getByRole('textbox', { name: 'Later key set', exact: true }).fill(later)
    await expect(page.getByRole('list', { name: 'Findings' }), code).toContainText(code)
  }
})

test('of the metadata of an issuer and a client of it', async ({ workbench, page }) => {
  await expect(workbench.token).toBeVisible()
  await goTo(page, '#/provider')
  for (const [code, [metadata, client]] of Object.entries(providers)) {
    await page.getByRole('textbox', { name: 'Discovery document', exact: true }).fill(metadata)
    await page.getByRole('textbox', { name: 'Client configuration', exact: true }).fill(client)
    await expect(page.getByRole('list', { name: 'Findings' }), code).toContainText(code)
  }
})

/** An answer with metadata of an issuer, which any page may read. */
const serveMetadata = (metadata: object) =>
  startServer((response) => {
    const headers = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' }
    response.writeHead(200, headers).end(JSON.stringify(metadata))
  })

fetching('of an address', async ({ panel, serving, page }) => {
  const gone = await serving(serveStatus(503, { allowed: true }))
  const wrong = await serving(serveMetadata({ issuer: 5 }))
  const unsafe = await serving(serveMetadata({ issuer: 'http://id.acme.example?tenant=1', jwks_uri: 'keys' }))
  const addresses: Record<string, string> = {
    JWKS_UNREACHABLE: gone.url,
    DISCOVERY_FAILED: gone.origin,
    INVALID_METADATA: wrong.origin,
    INSECURE_URI: unsafe.origin,
  }
  for (const [code, address] of Object.entries(addresses)) {
    await panel.workbench.keys.fill(address)
    await panel.fetchButton.click()
    await panel.ended()
    await expect(page.getByRole('list', { name: 'Requests made' }), code).toContainText(code)
  }
})
