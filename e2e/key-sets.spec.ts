import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import axe from 'axe-core'
import { expect, type Locator, type Page } from 'playwright/test'
import { axeInEveryView } from './axe-violations'
import { pasteElsewhere, pasteInto } from './clipboard'
import { test } from './workbench'

const one = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const leftOver = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
const oneJwk = { ...one.publicKey.export({ format: 'jwk' }), kid: 'key-2026-01', use: 'sig', alg: 'ES256' }

// RFC 7638 §3.1 prints this key and its thumbprint.
const printed = {
  kty: 'RSA',
  n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
  e: 'AQAB',
  alg: 'RS256',
  kid: '2011-04-29',
}
const thumbprint = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'
const secret = 'c2VjcmV0LXNlY3JldC1zZWNyZXQ'

const set = {
  keys: [
    oneJwk,
    printed,
    { ...leftOver, kid: 'left-over' },
    { kty: 'RSA', n: randomBytes(128).fill(0xfb, 0, 1).toString('base64url'), e: 'AQAB', kid: 'weak' },
    { kty: 'EC', crv: 'P-256', kid: 'cut', x: 'AAAA' },
    { kty: 'oct', kid: 'shared', k: secret },
    { ...one.publicKey.export({ format: 'jwk' }) },
  ],
}

/** The Key sets workbench, by the names that a screen reader finds. */
function partsOf(page: Page) {
  const table = page.getByRole('table', { name: 'Keys of the set' })
  return {
    find: page.getByRole('textbox', { name: 'Find by kid or thumbprint' }),
    answer: page.getByRole('region', { name: 'Is this kid there?' }).getByRole('status'),
    misses: page.getByRole('list', { name: 'Near misses' }),
    details: page.getByRole('region', { name: 'Key details' }),
    table,
    row: (name: string): Locator => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }),
  }
}

test.beforeEach(async ({ workbench, page }) => {
  await page.getByRole('link', { name: 'Key sets', exact: true }).click()
  await expect(page.getByRole('button', { name: /RFC 7517/ })).toBeVisible()
  await expect(workbench.keys).toBeVisible()
})

test('every key has a row that says what it is and what is wrong with it', async ({ workbench, page }) => {
  await workbench.give({ keys: JSON.stringify(set) })
  const { table, row, answer } = partsOf(page)
  await expect(table).toHaveAttribute('aria-rowcount', '8')
  await expect(answer).toHaveText('7 keys.')
  await expect(row('2011-04-29')).toContainText(/RSA\s*2048.*RS256.*NzbLsXh8uDC/)
  await expect(row('key-2026-01')).toContainText(/EC P-256\s*256\s*sig\s*ES256/)
  await expect(row('left-over')).toContainText('private members')
  await expect(row('weak')).toContainText('1024 bits')
  await expect(row('cut')).toContainText('cannot be read: y is missing')
  await expect(row('shared')).toContainText('shared secret')
  await expect(page.locator('#keys-notes')).toContainText('1 key has private members: left-over.')
})

test('nothing private is shown or copied', async ({ workbench, page }) => {
  await workbench.give({ keys: JSON.stringify(set) })
  const { row, details } = partsOf(page)
  for (const name of ['left-over', 'shared']) {
    await row(name).getByRole('button').first().click()
    await expect(details).toContainText(name)
    const said = await workbench.said()
    expect(said).not.toContain(leftOver.d)
    expect(said).not.toContain(secret)
  }
  await expect(row('shared').getByRole('button')).toHaveCount(1)
  await expect(details.getByText('Thumbprint')).toHaveCount(0)
})

test('a kid is found, and a thumbprint in every spelling', async ({ workbench, page }) => {
  await workbench.give({ keys: JSON.stringify(set) })
  const { find, answer, table } = partsOf(page)
  await pasteInto(find, '2011-04-29')
  await expect(answer).toContainText('Yes: the kid 2011-04-29 is there, key 2 of 7.')
  await expect(answer).toContainText('1 of 7 keys matches.')
  await expect(table).toHaveAttribute('aria-rowcount', '2')
  const hex = Buffer.from(thumbprint, 'base64url').toString('hex')
  for (const spelling of [thumbprint, hex, `urn:ietf:params:oauth:jwk-thumbprint:sha-256:${thumbprint}`]) {
    await pasteInto(find, spelling)
    await expect(answer).toContainText('is the thumbprint (RFC 7638) of the key 2011-04-29')
  }
  await pasteInto(find, thumbprint.slice(0, 6))
  await expect(answer).toContainText('1 of 7 keys matches.')
  await pasteInto(find, 'ec es256')
  await expect(answer).toContainText('1 of 7 keys matches.')
})

test('a kid that is not there has its near misses explained', async ({ workbench, page }) => {
  await workbench.give({ keys: JSON.stringify(set) })
  const { find, answer, misses, details, table } = partsOf(page)
  await pasteInto(find, 'KEY-2026-01')
  await expect(answer).toContainText('No key of this set has the kid or thumbprint KEY-2026-01.')
  await expect(misses.getByRole('listitem')).toHaveText([
    /The wanted kid KEY-2026-01 and the key's kid key-2026-01 differ only in upper and lower case/,
  ])
  await misses.getByRole('button', { name: 'Open key-2026-01' }).click()
  await expect(details).toContainText('key-2026-01')
  await pasteInto(find, 'keys/2011-04-29')
  await expect(answer).toContainText('0 of 7 keys match. 1 near miss.')
  await expect(table).toHaveAttribute('aria-rowcount', '2')
  await pasteInto(find, 'nothing like it')
  await expect(misses).toHaveCount(0)
  await expect(page.getByText('No key matches')).toBeVisible()
})

test('a key opens to its members, and is copied as JWK and as PEM', async ({ workbench, page, context }) => {
  await workbench.give({ keys: JSON.stringify(set) })
  const { row, details } = partsOf(page)
  const opener = row('key-2026-01').getByRole('button').first()
  await opener.click()
  await expect(opener).toHaveAttribute('aria-expanded', 'true')
  expect(JSON.parse(await details.getByRole('group', { name: 'Public members' }).innerText())).toEqual(oneJwk)
  await page.keyboard.press('Escape')
  await expect(details).toHaveCount(0)
  await expect(opener).toBeFocused()

  await row('key-2026-01').getByRole('button', { name: 'Copy key-2026-01 as PEM' }).click()
  await expect(page.getByText('Copied key-2026-01 as PEM.')).toBeVisible()
  expect(createPublicKey(await pasteElsewhere(context)).equals(one.publicKey)).toBe(true)
  await row('key-2026-01').getByRole('button', { name: 'Copy key-2026-01 as JWK' }).click()
  await expect(page.getByText('Copied key-2026-01 as JWK.')).toBeVisible()
  expect(JSON.parse(await pasteElsewhere(context))).toEqual(oneJwk)
})

test('a certificate is shown: in its row, and in full under its key', async ({ page }) => {
  await page.getByRole('button', { name: 'Open the keys that RFC 7517 prints' }).click()
  const { row, details } = partsOf(page)
  await expect(row('1b94c')).toContainText(/Brian Campbell · expired \d+ years ago/)
  await row('1b94c').getByRole('button').first().click()
  await expect(details).toContainText('CN=Brian Campbell, O=Ping Identity Corp., L=Denver, ST=CO, C=US')
  await expect(details).toContainText('013cff16e2e2')
  await expect(details).toContainText('2018-08-14 22:29:15 UTC')
  await expect(details).toContainText('is this key')
})

test('10,000 keys are searched as one types and scrolled, only those in view drawn', async ({ workbench, page }) => {
  const keys = Array.from({ length: 10_000 }, (_, i) => ({
    kty: 'OKP',
    crv: 'Ed25519',
    x: randomBytes(32).toString('base64url'),
    kid: `key-${String(i).padStart(5, '0')}`,
  }))
  await workbench.give({ keys: JSON.stringify({ keys }) })
  const { find, answer, table, row } = partsOf(page)
  await expect(answer).toHaveText('10,000 keys.')
  await expect(table).toHaveAttribute('aria-rowcount', '10001')
  expect(await table.getByRole('row').count()).toBeLessThan(200)

  const box = page.getByRole('group', { name: /^Keys of the set/ })
  await box.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(row('key-09999')).toBeVisible()
  await expect(row('key-09999')).toHaveAttribute('aria-rowindex', '10001')
  expect(await table.getByRole('row').count()).toBeLessThan(200)

  await find.pressSequentially('key-0123')
  await expect(answer).toContainText('10 of 10,000 keys match.')
  await expect(row('key-01230')).toBeVisible()
  await pasteInto(find, 'key-07777')
  await expect(answer).toContainText('Yes: the kid key-07777 is there, key 7,778 of 10,000.')
})

test('the table is walked by keyboard', async ({ workbench, page }) => {
  const keys = Array.from({ length: 300 }, (_, i) => ({ ...oneJwk, kid: `key-${i}` }))
  await workbench.give({ keys: JSON.stringify({ keys }) })
  const { find, row, details } = partsOf(page)
  const opener = (name: string) => row(name).getByRole('button').first()
  await expect(row('key-0')).toBeVisible()
  await find.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(opener('key-0')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(opener('key-1')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Copy key-2 as JWK' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(opener('key-299')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(details).toContainText('key-299')
  await page.keyboard.press('Home')
  await expect(opener('key-0')).toBeFocused()
})

test('what is no key set is answered with a sentence', async ({ workbench, page }) => {
  for (const [keys, sentence] of [
    ['{"keys":[]}', /The key set is empty/],
    ['<!doctype html><title>Log in</title>', /This is a web page with the title/],
    ['{"issuer":"a","jwks_uri":"https://a.example/jwks"}', /This is the metadata of an issuer/],
    ['{"keys":[{"kty":}]}', /This is not JSON/],
    ['{"keys":[null,7,"a",[]]}', /expected a JWK, an object/],
  ] as const) {
    await workbench.give({ keys })
    await expect(page.locator('#keys-notes')).toContainText(sentence)
    await expect(partsOf(page).table).toHaveCount(0)
  }
})

test.describe('axe finds nothing', () => {
  // Only so that axe can be put into the page.
  test.use({ bypassCSP: true })

  test('before anything is given, and in a set with a key opened', async ({ workbench, page }) => {
    await page.evaluate(axe.source)
    const found = [...(await axeInEveryView(page, 'before anything is given'))]
    await workbench.give({ keys: JSON.stringify(set) })
    const { row, find, details } = partsOf(page)
    await row('key-2026-01').getByRole('button').first().click()
    await expect(details).toBeVisible()
    await pasteInto(find, 'KEY-2026-01')
    found.push(...(await axeInEveryView(page, 'a key opened')))
    expect(found).toEqual([])
  })
})
