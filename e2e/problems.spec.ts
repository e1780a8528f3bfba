import { readdirSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'playwright/test'
import { checks } from '../src/core/checks'
import { pasteElsewhere } from './clipboard'
import { test } from './workbench'

interface Problem {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly file: string
  readonly documented_by: string
}

const former = checks.flatMap(({ formerly = [] }) => formerly)
const codes = [...checks.map(({ code }) => code), ...former]

test('checks, files and index name the same problems, and each fits its published schema', async ({ page }) => {
  const read = async (path: string) => (await page.request.get(path)).json() as Promise<object>
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true })
  const isProblem = ajv.compile(await read('schemas/problem.v1.json'))
  const isIndex = ajv.compile(await read('schemas/problem-index.v1.json'))
  const index = (await read('problems/index.json')) as { readonly problems: readonly Problem[] }

  isIndex(index)
  expect(isIndex.errors ?? []).toEqual([])
  expect(index.problems.map(({ code }) => code)).toEqual(codes)
  expect(readdirSync('dist/problems').toSorted()).toEqual([...codes, 'index'].map((code) => `${code}.json`).toSorted())
  for (const { id, code, file } of index.problems) {
    expect([id, file]).toEqual([`problems/${code}.json`, `${code}.json`])
    const problem = (await read(id)) as Problem
    expect(problem.code).toBe(code)
    isProblem(problem)
    expect(isProblem.errors ?? [], code).toEqual([])
  }
})

test('a problem leads to the page under whatever path it stands', async ({ page, baseURL }) => {
  const answer = await page.request.get('problems/KID_UNKNOWN.json')
  expect(answer.headers()['content-type']).toContain('application/json')
  const { id, title, documented_by: where } = (await answer.json()) as Problem
  expect(new URL(id, baseURL).href).toBe(answer.url())
  const explained = new URL(where, answer.url()).href
  expect(explained).toBe(`${baseURL}#/reference/KID_UNKNOWN`)
  await page.goto(explained)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('each finding of a report leads to a problem of the same code', async ({ workbench, page, context }) => {
  await workbench.openExample('The kid is not in the set')
  await workbench.expectVerdict('Refused')
  await page.getByRole('button', { name: 'Report as JSON' }).click()
  const report = JSON.parse(await pasteElsewhere(context)) as {
    readonly findings: readonly { readonly code: string; readonly reference: string }[]
  }
  expect(report.findings.length).toBeGreaterThan(0)
  for (const { code, reference } of report.findings) {
    const problem = (await (await page.request.get(`problems/${code}.json`)).json()) as Problem
    expect([problem.code, problem.documented_by]).toEqual([code, `../${reference}`])
  }
})
