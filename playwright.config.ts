import { defineConfig } from 'playwright/test'
import { onEveryEngine } from './e2e/every-engine'
import { engines, findBrowser, launchOptions } from './scripts/browsers.mjs'
import { serverFor } from './scripts/web-servers.mjs'

const projects = engines.flatMap((engine) => {
  const path = findBrowser(engine)
  // One engine runs everything; the others what rests on an engine.
  const grep = engine === engines[0] ? /./ : new RegExp(onEveryEngine.tag)
  const baseURL = process.env[`LATCHKEY_${serverFor(engine).toUpperCase()}`]
  const use = { baseURL, browserName: engine, launchOptions: launchOptions(engine, path ?? '') }
  return path ? [{ name: engine, grep, use }] : []
})
if (projects[0]?.name !== 'chromium') {
  throw new Error('No Chromium was found: `npm test` installs one, or set CHROMIUM to the path of yours.')
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  forbidOnly: 'CI' in process.env,
  fullyParallel: true,
  workers: 2,
  // Real sockets on a busy machine: one more try, and the closing lines say which tests needed it.
  retries: 'CI' in process.env ? 1 : 0,
  // Patience for a busy machine; no test asserts on time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  // Under a path of a site, as teams host it, so that every test finds an address that is not relative.
  webServer: [...new Set(projects.map(({ name }) => serverFor(name)))].map((server) => ({
    command: `node scripts/serve-with.mjs ${server}`,
    // What is found is kept in the environment, in upper case.
    wait: { stdout: new RegExp(`(?<latchkey_${server}>http:\\S+)`) },
  })),
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A context costs a test more than the page itself; what a test stored is removed before the next one.
    reuseContext: true,
    serviceWorkers: 'block',
    // A trace would keep the tokens of the tests on disk.
    trace: 'off',
  },
  projects,
})
