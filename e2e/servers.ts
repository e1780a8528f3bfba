import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { type LocalServer, type Respond, startServer } from './local-server'

/** A key set: the EC key of RFC 7515 appendix A.3. */
export const keySet = setOf('rfc7515-a3')

/** The same key under another kid, so that a set is told from another at a glance. */
export function setOf(...kids: readonly string[]): string {
  const point = { x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' }
  return JSON.stringify({
    keys: kids.map((kid) => ({ kty: 'EC', crv: 'P-256', kid, use: 'sig', alg: 'ES256', ...point })),
  })
}

type Headers = Readonly<Record<string, string>>

const cors: Headers = { 'Access-Control-Allow-Origin': '*' }
const json: Headers = { 'Content-Type': 'application/json' }
const html: Headers = { 'Content-Type': 'text/html; charset=utf-8' }

/** Answers every path with a key set, as a provider does that any page may read. */
export const serveKeySet = (text = keySet, headers: Headers = {}) =>
  answering(200, { ...cors, ...json, ...headers }, text)

/** The same with headers that say how long it may be held: `Cache-Control`, `Expires`, `Age` and their like. */
export const serveCached = (caching: Headers) => serveKeySet(keySet, caching)

export const serveWithoutCors = () => answering(200, json, keySet)
export const serveForAnotherOrigin = () =>
  serveKeySet(keySet, { 'Access-Control-Allow-Origin': 'https://other.example' })
/** What two layers that each add the header make of it. */
export const serveCorsTwice = () => serveKeySet(keySet, { 'Access-Control-Allow-Origin': '*, *' })
/** What helmet sends by default: even a request without CORS fails. */
export const serveForSameOrigin = () =>
  answering(200, { ...json, 'Cross-Origin-Resource-Policy': 'same-origin' }, keySet)

/** An error status with a page as its body. */
export const serveStatus = (status: number, { allowed }: { readonly allowed: boolean }) =>
  answering(status, { ...(allowed ? cors : {}), ...html }, `<title>Error ${status}</title><p>There is nothing here.`)

export const servePage = () =>
  answering(200, { ...cors, ...html }, '<!DOCTYPE html><title>Welcome to Acme</title><p>Hello')
/** JSON that is no key set. */
export const serveOtherJson = (text = '{"status":"ok","version":3}') => serveKeySet(text)
export const serveEmptySet = () => serveKeySet('{"keys":[]}')
export const serveNotJson = () => serveKeySet('{"keys":[{"kty":"EC",]}')

/** Redirects to a path of its own, which answers. */
export const serveRedirect = (status = 302) =>
  startServer((response, { path }) =>
    path === '/jwks.json'
      ? end(response, status, { ...cors, Location: '/moved/jwks.json' })
      : end(response, 200, { ...cors, ...json }, keySet),
  )

/** Redirects elsewhere; `allowed` is whether this hop itself allows CORS. */
export const serveRedirectTo = (url: string, { allowed }: { readonly allowed: boolean }) =>
  answering(307, { ...(allowed ? cors : {}), Location: url })

/** Redirects in a circle, which browsers end after twenty hops. */
export const serveRedirectLoop = () => answering(302, { ...cors, Location: '/jwks.json' })

/** Sends everybody to a login page, which answers 200. */
export const serveLogin = ({ allowed = true }: { readonly allowed?: boolean } = {}) => {
  const open = allowed ? cors : {}
  const page = `<!DOCTYPE html><html><head><title>Sign in to Acme</title></head><body><form method="post" action="/login">
<input name="username"><input name="password" type="password"><button>Sign in</button></form></body></html>`
  return startServer((response, { path }) =>
    path.startsWith('/login')
      ? end(response, 200, { ...open, ...html }, page)
      : end(response, 302, { ...open, Location: `/login?return=${encodeURIComponent(path)}` }),
  )
}

/** Takes the request and never answers. */
export const serveNothing = () => startServer(() => undefined)

/** Answers with headers and the first bytes, and nothing more. */
export const serveStart = () =>
  startServer((response) => {
    response.writeHead(200, { ...cors, ...json }).write(keySet.slice(0, 20))
  })

/** Breaks the connection in the middle of the body: `length` announced by Content-Length, or in chunks. */
export const serveCut = (framing: 'length' | 'chunks' = 'length') =>
  startServer((response) => {
    response.writeHead(200, { ...cors, ...json, ...(framing === 'length' ? { 'Content-Length': '10000' } : {}) })
    response.write(keySet.slice(0, 60), () => setTimeout(() => response.destroy(), 700))
  })

/** Takes the request and closes the connection without a byte. */
export const serveReset = () => startServer((response) => response.destroy())

/** A port on which nothing listens. */
export async function serveRefused(): Promise<LocalServer> {
  const server = await startServer(() => undefined)
  await server.close()
  return { ...server, close: () => Promise.resolve() }
}

/** A sound key set of 3 MB. */
export const serveLarge = () => serveKeySet(`{"keys":[],"padding":"${'a'.repeat(3_000_000)}"}`)

export const serveGzip = (text: string | Buffer = keySet) =>
  answering(200, { ...cors, ...json, 'Content-Encoding': 'gzip' }, gzipSync(text))

/** A few bytes at a time; without `endless` the whole takes some three seconds. */
export const serveDrip = ({ bytes = 6, every_ms = 100, endless = false } = {}) =>
  startServer((response) => {
    response.writeHead(200, { ...cors, ...json })
    let sent = 0
    const timer = setInterval(() => {
      const part = keySet.slice(sent, sent + bytes)
      sent += bytes
      if (part !== '') response.write(part)
      else if (endless) response.write(' ')
      else response.end()
    }, every_ms)
    response.on('close', () => clearInterval(timer))
  })

/** Answers with these sets in turn, as replicas behind a balancer that do not agree. */
export const serveReplicas = (...texts: readonly string[]) =>
  inOrder((before) => texts[before % texts.length] ?? keySet)

/** Answers with one set, and with another after so many requests. */
export const serveChange = (before: string, after: string, requests = 1) =>
  inOrder((asked) => (asked < requests ? before : after))

interface IssuerOptions {
  /** The path of the issuer; with a slash at its end where the issuer has one. */
  readonly path?: string
  /** Where its metadata are: after the path (OpenID Connect Discovery §4) or before it (RFC 8414 §3.1). */
  readonly wellKnown?: readonly ('appended' | 'inserted')[]
  /** Members of the metadata, to state something else. */
  readonly metadata?: Readonly<Record<string, unknown>>
}

/** An issuer with a path: metadata where they are asked to be, and a key set. `url` is the issuer. */
export function serveIssuer({
  path = '/tenants/a',
  wellKnown = ['appended', 'inserted'],
  metadata = {},
}: IssuerOptions = {}) {
  const bare = path.replace(/\/$/, '')
  const places = {
    [`${bare}/.well-known/openid-configuration`]: wellKnown.includes('appended'),
    [`/.well-known/oauth-authorization-server${bare}`]: wellKnown.includes('inserted'),
  }
  return startServer((response, asked) => {
    const origin = `http://${asked.headers.host}`
    const document = { issuer: origin + path, jwks_uri: `${origin}${bare}/keys`, response_types_supported: ['code'] }
    if (places[asked.path]) end(response, 200, { ...cors, ...json }, JSON.stringify({ ...document, ...metadata }))
    else if (asked.path === `${bare}/keys`) end(response, 200, { ...cors, ...json }, keySet)
    else end(response, 404, { ...cors, ...html }, '<title>Not found</title>')
  }, path)
}

function answering(status: number, headers: Headers, body: string | Buffer = ''): Promise<LocalServer> {
  return startServer((response) => end(response, status, headers, body))
}

/** Answers with a key set that depends on how many GETs came before; what a browser asks first for CORS counts for none. */
function inOrder(choose: (before: number) => string): Promise<LocalServer> {
  const respond: Respond = (response, _, requests) =>
    end(response, 200, { ...cors, ...json }, choose(requests.filter(({ method }) => method === 'GET').length - 1))
  return startServer(respond)
}

function end(response: ServerResponse, status: number, headers: Headers, body: string | Buffer = ''): void {
  response.writeHead(status, { ...headers }).end(body)
}
