import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { installFromDebian } from './debian.mjs'
import { root } from './run.mjs'
import { builtPage, serve } from './serve.mjs'

/** @typedef {'node' | 'nginx' | 'caddy'} WebServer */
/** @typedef {{ folder: string, base: string, offline: boolean }} Site */
/** @typedef {Site & { port: number, scratch: string }} Place */

/** How each server that is not of Node is run on the configuration in hosting/. */
const traits = {
  nginx: {
    version: ['-v'],
    whole: 'nginx.conf',
    options: (/** @type {string} */ file, /** @type {string} */ scratch) => [
      '-p',
      scratch,
      '-c',
      file,
      '-g',
      'daemon off;',
    ],
    /** @type {(place: Place) => readonly Change[]} */
    changes: ({ folder, base, port, scratch }) => [
      ['listen 8080;', `listen 127.0.0.1:${port};`],
      ['location / {', `location ${base} {`],
      ['/srv/latchkey/', `${folder}/`],
      ['/tmp/nginx', `${scratch}/nginx`],
      // Workers of root become nobody, who may not read the folder.
      ...(process.getuid?.() === 0
        ? [/** @type {const} */ (['worker_processes auto;', 'worker_processes 1; user root;'])]
        : []),
    ],
  },
  caddy: {
    version: ['version'],
    whole: 'Caddyfile',
    options: (/** @type {string} */ file) => ['run', '--config', file, '--adapter', 'caddyfile'],
    /** @type {(place: Place) => readonly Change[]} */
    changes: ({ folder, base, port }) => [
      [':8080 {', `http://127.0.0.1:${port} {`],
      ['/tools/latchkey', base.slice(0, -1)],
      ['/srv/latchkey', folder],
    ],
  },
}

/** @typedef {readonly [shipped: string, here: string]} Change */

/**
 * @param {WebServer} name
 * @returns {string | undefined} its version; undefined when it is not installed
 */
export function findWebServer(name) {
  if (name === 'node') return process.versions.node
  try {
    // nginx says its version on stderr.
    const said = execFileSync('/bin/sh', ['-c', `${name} ${traits[name].version.join(' ')} 2>&1`], {
      env,
      encoding: 'utf8',
    })
    return /\d+(\.\d+)+/.exec(said)?.[0]
  } catch {
    return undefined
  }
}

/**
 * nginx, installed from Debian's packages when there is none.
 * @returns {Promise<string | undefined>} its version; undefined when it could not be had
 */
export async function obtainNginx() {
  const found = findWebServer('nginx')
  if (found) return found
  console.log('Asking Debian for its nginx')
  return (await installFromDebian(['nginx'])) ? findWebServer('nginx') : undefined
}

/**
 * The server that the browser tests of an engine run on: that of LATCHKEY_SERVER, else nginx for Chromium where there is
 * one, and Node for the rest.
 * @param {string} engine
 * @returns {WebServer}
 */
export function serverFor(engine) {
  const wanted = process.env.LATCHKEY_SERVER ?? ''
  if (wanted === '') return engine === 'chromium' && findWebServer('nginx') ? 'nginx' : 'node'
  if (wanted !== 'node' && wanted !== 'nginx' && wanted !== 'caddy')
    throw new Error(`LATCHKEY_SERVER is ${wanted}; expected node, nginx or caddy.`)
  return wanted
}

/**
 * Serves a built page to this machine alone, by a real server with the configuration that is shipped in hosting/: only the
 * port, the folder, the path and where it may write are put in place of those that stand there.
 * @param {WebServer} name
 * @param {Partial<Site>} [site] base: the path it is served under, from slash to slash
 * @returns {Promise<import('./serve.mjs').Served>} once it answers; the server ends with this process at the latest
 */
export async function serveWith(name, { folder = builtPage, base = '/tools/latchkey/', offline = false } = {}) {
  if (name === 'node') return serve({ folder, base, offline })
  const scratch = mkdtempSync(join(tmpdir(), `latchkey-${name}-`))
  const port = await freePort()
  const file = configure(name, { folder: resolve(folder), base, offline, port, scratch })
  const server = spawn(name, traits[name].options(file, scratch), {
    env: { ...env, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch },
    stdio: ['ignore', 'inherit', name === 'caddy' ? 'ignore' : 'inherit'],
  })
  const close = () => {
    server.kill()
    rmSync(scratch, { recursive: true, force: true })
  }
  process.once('exit', close)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit())
  const url = `http://127.0.0.1:${port}${base}`
  await answers(url, () => server.exitCode)
  return { url, close }
}

/**
 * Copies the shipped configuration into the scratch folder, for this place.
 * @param {'nginx' | 'caddy'} name
 * @param {Place} place
 */
function configure(name, place) {
  const { whole, changes } = traits[name]
  const folder = join(place.scratch, 'shipped')
  cpSync(join(root, 'hosting', name), folder, { recursive: true })
  const all = [
    ...changes(place),
    ...(place.offline ? [/** @type {const} */ (['latchkey-headers', 'latchkey-headers-offline'])] : []),
  ]
  const text = all.reduce(
    (now, [shipped, here]) => {
      if (!now.includes(shipped)) throw new Error(`hosting/${name}/${whole} has no ${shipped}`)
      return now.replaceAll(shipped, here)
    },
    readFileSync(join(folder, whole), 'utf8'),
  )
  writeFileSync(join(folder, whole), text)
  return join(folder, whole)
}

/** Debian puts nginx where only root looks. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` }

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}

/** Waits for its first answer. @param {string} url @param {() => number | null} ended */
async function answers(url, ended) {
  for (;;) {
    if (ended() !== null) throw new Error(`The server of ${url} ended with ${ended()}: see above.`)
    try {
      await fetch(url)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
