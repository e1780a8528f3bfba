// node scripts/serve-with.mjs [node|nginx|caddy]: the built page under /tools/latchkey/, as teams host it, by that server
// with the configuration that is shipped. Prints the URL; the browser tests run on it.
import { serveWith } from './web-servers.mjs'

const name = process.argv[2] ?? 'node'
if (name !== 'node' && name !== 'nginx' && name !== 'caddy') throw new Error(`${name} is none of node, nginx, caddy.`)
console.log((await serveWith(name)).url)
