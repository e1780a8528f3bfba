import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'

/**
 * Installs the packages that package-lock.json names, when they are absent or of other versions. Imports only Node's own
 * modules, since it runs before anything is installed.
 * @returns {Promise<boolean>} whether node_modules is now as it should be
 */
export async function installPackages() {
  if (isInstalled()) return true
  console.log('Installing the packages of package-lock.json')
  // Tools are devDependencies: they are needed under NODE_ENV=production too.
  const options = ['--include=dev', '--no-audit', '--no-fund']
  if ((await run('npm', ['ci', ...options])) === 0) return true
  console.log('npm ci did not succeed; trying npm install')
  return (await run('npm', ['install', ...options])) === 0
}

/** npm leaves what it installed in node_modules/.package-lock.json: optional packages may be missing there, others not. */
function isInstalled() {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'))
  const wanted = readLock(join(root, 'package-lock.json'))
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && installed[path] === undefined),
  )
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readLock(file) {
  try {
    const lock = /** @type {{ packages: ReturnType<typeof readLock> }} */ (JSON.parse(readFileSync(file, 'utf8')))
    return lock.packages
  } catch {
    return {}
  }
}
