// Opens the page without a network, after one visit. It answers for the page's own files alone and keeps nothing else; every
// other request, to this site or another, passes it by. A new version takes over when no page of the old one is open.

/** Written in when the page is built: a digest of its files, and their names, relative to the page. */
declare const BUILT: { readonly version: string; readonly files: readonly string[] }

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Asked extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Scope {
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}
const worker = globalThis as unknown as Scope

/** The page itself, under the address that it is opened by. */
const PAGE = './'
/** The host's own file: it may be absent, and change without a new version. */
const CONFIG = 'config.json'
/** How long the network is waited for where there is a copy, in milliseconds. */
const PATIENCE_MS = 5_000

// Another copy of the page may be under another path of the site.
const ours = `latchkey ${worker.registration.scope} `
const current = ours + BUILT.version

worker.addEventListener('install', (event) => event.waitUntil(keepCopy()))

worker.addEventListener('activate', (event) => event.waitUntil(forgetOlder().then(() => worker.clients.claim())))

worker.addEventListener('fetch', (event) => {
  const name = ownName(event.request)
  if (name === null) return
  event.respondWith(name.startsWith('assets/') ? copyFirst(event.request) : networkFirst(event.request, name))
})

// A page asks which files this version has, to tell whether it is one of another.
worker.addEventListener('message', ({ ports }) => ports[0]?.postMessage(BUILT.files))

async function keepCopy(): Promise<void> {
  const cache = await caches.open(current)
  await Promise.all(
    [PAGE, ...BUILT.files].map(async (name) => {
      // Only what is named after its content can be taken from the browser's own cache as it is.
      const url = new URL(name, worker.registration.scope)
      const response = await fetch(url, name.startsWith('assets/') ? {} : { cache: 'no-cache' })
      // A login page in place of the file is none of ours.
      if (response.ok && !response.redirected) await cache.put(url, response)
      else if (name !== CONFIG) throw new Error(`${name} was answered with ${response.status}`)
    }),
  )
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(ours) && name !== current).map((name) => caches.delete(name)),
  )
}

/** The name of a file of this page; null for whatever else is asked. */
function ownName({ url, method }: Request): string | null {
  const { scope } = worker.registration
  if (method !== 'GET' || !url.startsWith(scope)) return null
  const name = new URL(url).pathname.slice(new URL(scope).pathname.length)
  if (name === '' || name === 'index.html') return PAGE
  return BUILT.files.includes(name) ? name : null
}

async function copyFirst(request: Request): Promise<Response> {
  return (await copyOf(request.url)) ?? fetch(request)
}

async function networkFirst(request: Request, name: string): Promise<Response> {
  const copy = await copyOf(new URL(name, worker.registration.scope).href)
  const answer = fetch(request).then((response) => {
    if (name === CONFIG) void keepConfig(request.url, response.clone())
    return response
  })
  if (!copy) return answer
  const patience = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(copy), PATIENCE_MS)
  })
  return Promise.race([answer.catch(() => copy), patience])
}

async function keepConfig(url: string, response: Response): Promise<void> {
  const cache = await caches.open(current)
  if (response.ok && !response.redirected) await cache.put(url, response)
  else if (response.status === 404) await cache.delete(url)
}

function copyOf(url: string): Promise<Response | undefined> {
  return caches.match(url, { cacheName: current, ignoreSearch: true, ignoreVary: true })
}
