import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { type LocalServer, startServer } from './local-server'

const base = '/tools/latchkey/'
const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
}

export interface SiteConfig {
  /** The text of config.json; left out, there is none. */
  readonly text?: string
  /** The status it is answered with. */
  readonly status?: number
  /** A file whose name fits waits for this. */
  readonly held?: { readonly name: RegExp; readonly until: Promise<void> }
}

/** The built page on a site of its own, as a team hosts it: with the config.json that it chose, and nothing beside. */
export function servePageWith({
  text,
  status = text === undefined ? 404 : 200,
  held,
}: SiteConfig): Promise<LocalServer> {
  return startServer((response, asked) => {
    const path = asked.path.split('?', 1)[0] ?? ''
    if (path === `${base}config.json`) return response.writeHead(status).end(text)
    const name = normalize(path.slice(base.length) || 'index.html')
    const file = join('dist', name)
    const found = path.startsWith(base) && !name.startsWith('..') && existsSync(file) && statSync(file).isFile()
    if (!found) return response.writeHead(404).end()
    response.setHeader('content-type', types[name.split('.').at(-1) ?? ''] ?? 'application/json')
    const answer = () => void response.end(readFileSync(file))
    if (held?.name.test(name)) void held.until.then(answer)
    else answer()
  }, base)
}
