// npm test: everything that a change must pass, from a fresh clone with nothing installed, ending at the first failure.
// LATCHKEY_ENGINES=all demands Firefox too; without it, Firefox is tested where one can be had.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages } from './packages.mjs'
import { root, run } from './run.mjs'

const unitReport = join('test-results', 'unit.json')
const browserReport = join('test-results', 'browser.json')

// What an earlier run left must not be counted as this one's.
rmSync(join(root, 'test-results'), { recursive: true, force: true })

const counts = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} */
const browsers = []
/** @type {string[]} */
const servers = []

/** @type {readonly (readonly [name: string, step: () => Promise<boolean>])[]} */
const steps = [
  ['packages', installPackages],
  ['browsers', obtainBrowsers],
  ['web servers', obtainWebServers],
  ['types of the core', () => succeeds('tsc', ['-p', 'src/core'])],
  ['types', () => succeeds('tsc', ['-p', '.'])],
  ['oxlint', () => succeeds('oxlint')],
  ['biome', () => succeeds('biome', ['check', '.'])],
  ['knip', () => succeeds('knip')],
  ['unit tests', runUnitTests],
  ['build', buildAll],
  ['the same build from another folder', () => succeeds('node', ['scripts/reproduce.mjs'])],
  ['bytes', weighPage],
  ['browser tests', runBrowserTests],
]

/** @type {string[]} */
const passed = []
for (const [name, step] of steps) {
  console.log(`\n── ${name}`)
  if (!(await step())) break
  passed.push(name)
}
const [stoppedAt, ...notRun] = steps.map(([name]) => name).slice(passed.length)

console.log(`\nPassed: ${passed.join(', ') || 'nothing'}`)
if (stoppedAt) console.log(`Failed: ${stoppedAt}`)
if (notRun.length > 0) console.log(`Not run: ${notRun.join(', ')}`)
console.log(`Engines: ${browsers.join(', ') || 'none'}`)
console.log(`Servers: ${servers.join(', ') || 'none'}`)
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
process.exit(stoppedAt ? 1 : 0)

/** @param {string} command @param {readonly string[]} [options] */
async function succeeds(command, options = []) {
  return (await run(command, options)) === 0
}

async function obtainBrowsers() {
  const { obtainBrowser } = await import('./browsers.mjs')
  const chromium = await obtainBrowser('chromium')
  const firefox = await obtainBrowser('firefox')
  // Read by playwright.config.ts: an empty one says that there is none to look for.
  process.env.CHROMIUM = chromium?.path ?? ''
  process.env.FIREFOX = firefox?.path ?? ''
  browsers.push(chromium ? `Chromium ${chromium.version}` : 'no Chromium could be had')
  browsers.push(firefox ? `Firefox ${firefox.version}` : 'no Firefox could be had')
  console.log(browsers.join(', '))
  return chromium !== undefined && (firefox !== undefined || process.env.LATCHKEY_ENGINES !== 'all')
}

/** Never fails: without nginx, Node serves. */
async function obtainWebServers() {
  const { findWebServer, obtainNginx, serverFor } = await import('./web-servers.mjs')
  if (!process.env.LATCHKEY_SERVER) await obtainNginx()
  for (const engine of ['Chromium', 'Firefox']) {
    const server = serverFor(engine.toLowerCase())
    servers.push(`${engine} on ${server} ${findWebServer(server) ?? '(not installed)'}`)
  }
  console.log(servers.join(', '))
  return true
}

/** The page for a server, the one that sends nothing, and both as one file. */
async function buildAll() {
  const modes = ['production', 'offline', 'single', 'single-offline']
  const built = await Promise.all(modes.map((mode) => succeeds('vite', ['build', '--mode', mode])))
  return built.every(Boolean)
}

/** Fails where the page has become heavier than it may be. */
async function weighPage() {
  const { weigh } = await import('./bytes.mjs')
  const all = weigh(join(root, 'dist'))
  for (const { what, figure, budget } of all)
    if (figure > budget || !what.startsWith('assets/'))
      console.log(`${figure > budget ? 'too much: ' : ''}${what}: ${Number(figure.toFixed(1))} of ${budget}`)
  return all.every(({ figure, budget }) => figure <= budget)
}

async function runUnitTests() {
  const ran = await succeeds('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${unitReport}`])
  const report = readReport(unitReport)
  count(report.numPassedTests, report.numFailedTests, report.numPendingTests)
  return ran
}

async function runBrowserTests() {
  const ran = await succeeds('playwright', ['test'])
  const { expected = 0, flaky = 0, unexpected, skipped } = readReport(browserReport).stats ?? {}
  if (flaky > 0) console.log(`Passed only when tried again: ${flaky}`)
  count(expected + flaky, unexpected, skipped)
  return ran
}

/**
 * @typedef {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number }} UnitReport by Vitest
 * @typedef {{ stats?: { expected?: number, flaky?: number, unexpected?: number, skipped?: number } }} BrowserReport by Playwright
 *
 * @param {string} file
 * @returns {UnitReport & BrowserReport}
 */
function readReport(file) {
  try {
    return /** @type {UnitReport & BrowserReport} */ (JSON.parse(readFileSync(join(root, file), 'utf8')))
  } catch {
    return {}
  }
}

/** Reporters leave a number out when they end early. */
function count(passed = 0, failed = 0, skipped = 0) {
  counts.passed += passed
  counts.failed += failed
  counts.skipped += skipped
}
