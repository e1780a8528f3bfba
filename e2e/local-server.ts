import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a server was asked, as it came. */
export interface Asked {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

/** A server on a port of 127.0.0.1, an origin of its own. */
export interface LocalServer {
  /** Where a key set is, or would be. */
  readonly url: string
  readonly origin: string
  /** Every request so far, in order. */
  readonly requests: readonly Asked[]
  /** Ends every connection. */
  close(): Promise<void>
}

/** Answers one request; `requests` ends with that one. */
export type Respond = (response: ServerResponse, asked: Asked, requests: readonly Asked[]) => void

/** Starts a server that answers like this, and writes down what it is asked. `path` is that of its `url`. */
export async function startServer(respond: Respond, path = '/jwks.json'): Promise<LocalServer> {
  const requests: Asked[] = []
  const server = createServer((request: IncomingMessage, response) => {
    const asked = { method: request.method ?? '', path: request.url ?? '', headers: request.headers }
    requests.push(asked)
    respond(response, asked, requests)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: origin + path,
    origin,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
