import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the built page may weigh, compressed by gzip, in kilobytes of 1,000 bytes. Times depend on the machine; this does not. */
const budgets = {
  /** All script before the token box answers. */
  first: 114,
  style: 9,
  shell: 6,
  /** Parts that are loaded when the page is idle, by name. */
  boxes: 42,
  judging: 185,
  /** The worker. */
  main: 56,
  /** A certificate's names, which only who opens a certificate loads. */
  'read-certificate-details': 31,
  /** Every other part that is loaded on demand. */
  part: 22,
  /** Files asked for before the token box answers, the HTML among them. */
  requests: 4,
}

/**
 * Holds a built page against its budgets.
 * @param {string} folder
 * @returns {readonly { what: string, figure: number, budget: number }[]} in kilobytes, but for the number of requests
 */
export function weigh(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const scripts = [...html.matchAll(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="\.\/([^"]+)"/g)].map(
    namedFile,
  )
  const styles = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g)].map(namedFile)
  const all = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
  const parts = all.map((name) => `assets/${name}`).filter((name) => !scripts.includes(name))
  const size = (/** @type {readonly string[]} */ files) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / 1000
  return [
    { what: 'script before the token box answers', figure: size(scripts), budget: budgets.first },
    { what: 'style', figure: size(styles), budget: budgets.style },
    { what: 'index.html', figure: size(['index.html']), budget: budgets.shell },
    {
      what: 'requests before the token box answers',
      figure: 1 + scripts.length + styles.length,
      budget: budgets.requests,
    },
    ...parts.map((file) => ({ what: file, figure: size([file]), budget: budgetOf(file) })),
  ]
}

/** @param {RegExpMatchArray} match */
const namedFile = ([, file = '']) => file

/** @param {string} file */
function budgetOf(file) {
  const name = /^assets\/(.+)-[\w-]{8}\.js$/.exec(file)?.[1] ?? ''
  const own = Object.entries(budgets).find(([part]) => part === name)
  return own ? own[1] : budgets.part
}
