// npm run bench: every goal of speed beside its figure, from the built page. `--against URL` measures another page in the same
// run, `--loads 7` and `--turns 5` say how often; --quick leaves out the largest sets and the worker.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { build } from 'vite'
import { findBrowser, launchOptions } from '../../scripts/browsers.mjs'
import { root } from '../../scripts/run.mjs'
import { serve } from '../../scripts/serve.mjs'
import { buildFloor } from './floor-page.mjs'
import { againstGoals } from './goals.mjs'
import { benchLargeSet } from './large-set.mjs'
import { benchLoads } from './load.mjs'
import { benchPastes, benchVerdicts } from './paste.mjs'
import { benchRotation } from './rotation.mjs'

const { values: options } = parseArgs({
  options: {
    against: { type: 'string' },
    loads: { type: 'string', default: '7' },
    turns: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
  },
})
const [loads, turns] = [Number(options.loads), Number(options.turns)]

const own = await serve()
const floor = await serve({ folder: await buildFloor() })
const pages = [
  { name: 'latchkey', url: own.url },
  { name: 'floor shell', url: `${floor.url}shell.html` },
  { name: 'floor bare', url: floor.url },
  ...(options.against ? [{ name: options.against, url: options.against }] : []),
]
const browser = await chromium.launch(launchOptions('chromium', findBrowser('chromium') ?? ''))

console.log('Loading')
const atOnce = await benchLoads(browser, pages, { slowdown: 1, loads })
const slowly = await benchLoads(browser, pages, { slowdown: 4, loads })
console.log('Pasting')
const withBox = pages.filter(({ name }) => name !== 'floor shell')
const pastes = await benchPastes(browser, withBox, turns)
const verdicts = await benchVerdicts(browser, { name: 'latchkey', url: own.url }, turns)
console.log('A large set')
const largeSet = await benchLargeSet(browser, own.url, options.quick ? 10_000 : 100_000)
await browser.close()
console.log('The core by itself')
const { benchInspection, benchKeySets } = await coreWork()
const inspection = await benchInspection()
const sets = await benchKeySets(options.quick ? [100, 1_000, 10_000] : [100, 1_000, 10_000, 100_000])
console.log('The worker')
const rotation = options.quick ? [] : await benchRotation({ url: own.url })
own.close()
floor.close()

const measured = {
  chromium: browser.version(),
  loads: [...atOnce, ...slowly],
  pastes,
  verdicts,
  largeSet,
  inspection,
  sets,
  rotation,
}
const goals = againstGoals(measured)
for (const table of [measured.loads, pastes, [verdicts], [largeSet], inspection, sets, rotation, goals])
  console.table(table.map(rounded))
mkdirSync(join(root, 'test-results'), { recursive: true })
writeFileSync(join(root, 'test-results/bench.json'), `${JSON.stringify({ goals, ...measured }, null, 2)}\n`)
console.log(
  'All figures are in test-results/bench.json. They are of this machine, in this run: compare them as ratios.',
)
process.exit()

/**
 * Built first, for the core loads its engines when a token asks for them.
 * @returns {Promise<typeof import('./core-work.mjs')>}
 */
async function coreWork() {
  const outDir = join(root, 'test-results/core-work')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'core-work.mjs'), outDir, emptyOutDir: true, copyPublicDir: false },
  })
  return import(pathToFileURL(join(outDir, 'core-work.js')).href)
}

/** @param {Record<string, unknown>} row */
function rounded(row) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number(value.toPrecision(4)) : value,
    ]),
  )
}
