// npm start: from a fresh clone to the built page on a port of this machine. What is not there yet is installed first, so
// only Node's own modules are imported before that.
import { installPackages } from './packages.mjs'
import { run } from './run.mjs'

const firstPort = 4173

// npm hands a signal on to its shell alone, which would leave this running with nobody to end it.
const parent = process.ppid
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || process.exit(), 500)

if (!(await installPackages())) stop('The packages could not be installed: see above.')
if ((await run('vite', ['build'])) !== 0) stop('The page could not be built: see above.')

const { serve } = await import('./serve.mjs')
const port = process.env.PORT ? Number(process.env.PORT) : firstPort
const { url } = await serve({ port, orNext: !process.env.PORT }).catch((/** @type {Error} */ error) =>
  stop(`The page cannot be served on port ${port}: ${error.message}`),
)
console.log(`\nLatchkey is served at\n${url}\nuntil you press Ctrl+C.`)

/**
 * @param {string} reason
 * @returns {never}
 */
function stop(reason) {
  console.error(reason)
  process.exit(1)
}
