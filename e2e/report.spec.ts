import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'playwright/test'
import { pasteElsewhere } from './clipboard'
import { mint } from './minted'
import { test } from './workbench'

const schema = JSON.parse(readFileSync(new URL('../public/schemas/report.v1.json', import.meta.url), 'utf8')) as object
const person = { sub: 'person-841', email: 'ada@people.example', name: 'Ada Byron', preferred_username: 'adabyron' }
const marks = Object.values(person)

test('Copy report gives Markdown without signature and people', async ({ workbench, page, context }) => {
  const { token, keys } = await mint({ claims: person })
  await workbench.give({ token, keys })
  await workbench.expectVerdict('Accepted')
  await page.getByRole('button', { name: 'Copy report' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  const report = await pasteElsewhere(context)
  expect(report).toMatch(/^# Accepted: The signature verifies under .*“key-1”/)
  expect(report).toContain('https://id.acme.example')
  expect(report).not.toContain(token.split('.')[2])
  for (const mark of marks) expect(report).not.toContain(mark)
})

test('people are in the report only when the box is ticked', async ({ workbench, page, context }) => {
  const { token, keys } = await mint({ claims: person })
  await workbench.give({ token, keys })
  await page.getByRole('checkbox', { name: 'with claims about people' }).check()
  await page.getByRole('button', { name: 'Copy report' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  const report = await pasteElsewhere(context)
  for (const mark of marks) expect(report).toContain(mark)
  expect(report).not.toContain(token.split('.')[2])
})

test('the JSON report is valid against the schema that the site publishes', async ({ workbench, page, context }) => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema)
  const served = await page.request.get('schemas/report.v1.json')
  expect(await served.json()).toEqual(schema)
  for (const title of [
    'A good token and its key set',
    'The kid is not in the set',
    'Only decoded',
    'Not signed at all',
  ]) {
    await workbench.openExample(title)
    await expect(workbench.verdict).toHaveAttribute('aria-busy', 'false')
    await page.getByRole('button', { name: 'Report as JSON' }).click()
    const report = JSON.parse(await pasteElsewhere(context)) as { verdict: string; token: { claims: { sub: string } } }
    validate(report)
    expect(validate.errors ?? [], title).toEqual([])
    await expect(workbench.verdict).toContainText(new RegExp(report.verdict, 'i'))
    expect(report.token.claims.sub).not.toBe('841')
  }
})

test('the header and the payload are copied as they were written', async ({ workbench, page, context }) => {
  const payload = '{ "exp":\t1e9,  "a": 1.0, "a": "\\u0041" }'
  const token = `${Buffer.from('{"alg":"ES256"}').toString('base64url')}.${Buffer.from(payload).toString('base64url')}.AA`
  await workbench.give({ token })
  await page.getByRole('button', { name: 'Copy payload JSON' }).click()
  expect(await pasteElsewhere(context)).toBe(payload)
})
