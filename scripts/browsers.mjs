import { accessSync, constants } from 'node:fs'
import { userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium, firefox } from 'playwright'
import { installFromDebian } from './debian.mjs'
import { run } from './run.mjs'

/** @typedef {'chromium' | 'firefox'} Engine */
/** @typedef {{ path: string, version: string }} Browser */

/** The engines that the browser tests run in; the first is always there.
 * @type {readonly Engine[]} */
export const engines = ['chromium', 'firefox']

const traits = {
  chromium: {
    type: chromium,
    variable: 'CHROMIUM',
    // The shell has no window to draw, and takes a fifth less of the processor.
    commands: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: ['chromium-headless-shell', 'fonts-liberation'],
  },
  firefox: {
    type: firefox,
    variable: 'FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    debian: ['firefox-esr', 'fonts-liberation'],
  },
}

/**
 * The browser that is there already: the one that the environment names, one on the PATH, or Playwright's own.
 * @param {Engine} engine
 * @returns {string | undefined} its path; undefined also when the variable CHROMIUM or FIREFOX is set to nothing
 */
export function findBrowser(engine) {
  return process.env[traits[engine].variable] === '' ? undefined : candidates(engine)[0]
}

/**
 * A browser that tests can drive, installed when there is none: by Playwright, else from Debian's packages.
 * @param {Engine} engine
 * @returns {Promise<Browser | undefined>} undefined when none could be had
 */
export async function obtainBrowser(engine) {
  return (
    (await firstDriven(engine)) ??
    ((await installPlaywrights(engine)) ? await firstDriven(engine) : undefined) ??
    ((await installDebians(engine)) ? await firstDriven(engine) : undefined)
  )
}

/**
 * How Playwright starts this browser.
 * @param {Engine} engine
 * @param {string} path
 * @returns {import('playwright').LaunchOptions}
 */
export function launchOptions(engine, path) {
  if (engine === 'chromium') {
    const quiet = ['--disable-gpu', '--disable-quic', '--disable-sync', '--disable-background-networking']
    return { executablePath: path, args: ['--no-sandbox', '--no-first-run', '--disable-component-update', ...quiet] }
  }
  // Firefox refuses to run as root in a home that is another user's.
  const env = { ...process.env, HOME: userInfo().homedir }
  // Playwright speaks its own protocol to its own Firefox only, and WebDriver BiDi to every other.
  return path === firefox.executablePath()
    ? { executablePath: path, env }
    : { executablePath: path, env, channel: 'moz-firefox' }
}

/** @param {Engine} engine */
function candidates(engine) {
  const { type, variable, commands } = traits[engine]
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [process.env[variable] ?? '', ...onPath, type.executablePath()].filter(isExecutable)
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return path !== ''
  } catch {
    return false
  }
}

/**
 * Starts each candidate once: a browser may be there and yet lack a library, or speak another protocol.
 * @param {Engine} engine
 * @returns {Promise<Browser | undefined>}
 */
async function firstDriven(engine) {
  for (const path of candidates(engine)) {
    try {
      const browser = await traits[engine].type.launch(launchOptions(engine, path))
      const page = await browser.newPage({ locale: 'en-GB' })
      await page.goto('data:text/html,<title>Latchkey</title>')
      await browser.close()
      return { path, version: browser.version() }
    } catch (error) {
      console.log(`${path} cannot be driven: ${String(error).split('\n', 1)[0]}`)
    }
  }
  return undefined
}

/** @param {Engine} engine */
async function installPlaywrights(engine) {
  console.log(`Asking Playwright for its ${engine}`)
  return (await run('playwright', ['install', engine])) === 0
}

/** @param {Engine} engine */
async function installDebians(engine) {
  console.log(`Asking Debian for its ${engine}`)
  return installFromDebian(traits[engine].debian)
}
