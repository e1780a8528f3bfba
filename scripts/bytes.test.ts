import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { weigh } from './bytes.mjs'

const folder = mkdtempSync(join(tmpdir(), 'latchkey-bytes-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a page is weighed by what its HTML asks for, and each part by itself', () => {
  mkdirSync(join(folder, 'assets'))
  const scripts = `<script type="module" crossorigin src="./assets/page-AbCd_-12.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/more-AbCd_-12.js">`
  writeFileSync(
    join(folder, 'index.html'),
    `${scripts}<link rel="stylesheet" crossorigin href="./assets/index-AbCd_-12.css">`,
  )
  for (const name of [
    'page-AbCd_-12.js',
    'more-AbCd_-12.js',
    'judging-AbCd_-12.js',
    'rare-AbCd_-12.js',
    'index-AbCd_-12.css',
  ])
    writeFileSync(join(folder, 'assets', name), randomBytes(50_000))
  const of = (what: string) => weigh(folder).find((one) => one.what === what)
  const rounded = (what: string) => Math.round(of(what)?.figure ?? 0)
  expect(rounded('script before the token box answers')).toBe(100)
  expect(rounded('style')).toBe(50)
  expect(of('requests before the token box answers')?.figure).toBe(4)
  expect(of('assets/page-AbCd_-12.js')).toBeUndefined()
  expect(of('assets/judging-AbCd_-12.js')?.budget).toBeGreaterThan(of('assets/rare-AbCd_-12.js')?.budget ?? Infinity)
})
