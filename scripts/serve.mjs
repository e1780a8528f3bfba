import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import sirv from 'sirv'
import { caching, responseHeaders } from './response-headers.mjs'
import { root } from './run.mjs'

/** @typedef {{ url: string, close: () => void }} Served The page at this URL, until it is closed. */

/** The built page. */
export const builtPage = join(root, 'dist')

/**
 * Serves a built page to this machine alone, with the headers and the caching of the files in hosting/.
 * @param {{ folder?: string, base?: string, port?: number, orNext?: boolean, offline?: boolean }} options base: the path it
 *   is served under, from slash to slash; port: 0 for any free one; orNext: take the next free port when this one is in
 *   use; offline: with the headers of the offline build
 * @returns {Promise<Served>} once it answers
 */
export async function serve({ folder = builtPage, base = '/', port = 0, orNext = false, offline = false } = {}) {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no built page in ${folder}: run \`npm run build\`.`)
  const headers = new Headers(responseHeaders({ offline }))
  // dev: files are looked up at each request, so that a new build is served without a restart.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', path.startsWith('/assets/') ? caching.hashed : caching.other)
      if (path === '/SHA256SUMS') response.setHeader('Content-Type', 'text/plain;charset=utf-8')
    },
  })
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    response.setHeaders(headers)
    if (`${url}/` === base) return response.writeHead(301, { Location: base }).end()
    if (!url.startsWith(base)) return response.writeHead(404).end()
    request.url = url.slice(base.length - 1)
    files(request, response)
  })
  const url = `http://127.0.0.1:${await listen(server, port, orNext)}${base}`
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url, close }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {boolean} orNext
 * @returns {Promise<number>} the port it listens on
 */
function listen(server, port, orNext) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && orNext && port < 65535) resolve(listen(server, port + 1, orNext))
      else reject(error)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { base: { type: 'string' }, port: { type: 'string' } } })
  console.log((await serve({ base: values.base ?? '/', port: Number(values.port ?? 0) })).url)
}
