// npm run reproduce: builds the page once more, from a copy of the sources in another folder and under another clock, and
// compares it with dist, byte for byte. Run it after `npm run build`, or on a dist that somebody else built.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './run.mjs'
import { builtPage } from './serve.mjs'

/** What no build is made from. */
const left = /^(\.git|node_modules|dist(-.*)?|test-results)$/

const elsewhere = join(mkdtempSync(join(tmpdir(), 'latchkey-')), 'a folder of another name')
for (const name of readdirSync(root).filter((one) => !left.test(one)))
  cpSync(join(root, name), join(elsewhere, name), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction')
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const env = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
  cwd: elsewhere,
  env,
  stdio: 'inherit',
})
if (status !== 0) throw new Error('The copy could not be built: see above.')

const other = join(elsewhere, 'dist')
const names = [...new Set([...filesIn(builtPage), ...filesIn(other)])].sort()
const differing = names.filter((name) => !isSame(join(builtPage, name), join(other, name)))
rmSync(join(elsewhere, '..'), { recursive: true })
console.log(`${names.length - differing.length} of ${names.length} files are the same, byte for byte.`)
if (differing.length > 0) console.error(`These are not: ${differing.join(', ')}`)
process.exit(differing.length > 0 ? 1 : 0)

/** @param {string} folder */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
}

/** @param {string} one @param {string} another */
function isSame(one, another) {
  try {
    return readFileSync(one).equals(readFileSync(another))
  } catch {
    return false
  }
}
