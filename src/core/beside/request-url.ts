/**
 * How two URLs of a request differ, in words, ignoring query and fragment (RFC 9449 §4.3) and what normalising makes equal
 * (RFC 3986 §6.2.2, §6.2.3); '' when they do not, null when either is no absolute http or https URL.
 */
export function urlDifference(one: string, other: string): string | null {
  const [a, b] = [partsOf(one), partsOf(other)]
  if (!a || !b) return null
  const parts = [
    ['the scheme', a.protocol, b.protocol],
    ['the host', a.hostname, b.hostname],
    ['the port', a.port, b.port],
    ['the path', normalPath(a.pathname), normalPath(b.pathname)],
  ] as const
  const differing = parts.filter(([, left, right]) => left !== right).map(([name]) => name)
  const onlySlash =
    differing.join('') === 'the path' && withoutSlash(normalPath(a.pathname)) === withoutSlash(normalPath(b.pathname))
  return onlySlash ? 'the slash at the end' : differing.join(' and ')
}

/** Whether a text is a URL that a request can be sent to. */
export const isRequestUrl = (text: string): boolean => partsOf(text) !== null

function partsOf(text: string): URL | null {
  try {
    const url = new URL(text)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
  } catch {
    return null
  }
}

/** Escapes in upper case, and none of what needs none. */
function normalPath(path: string): string {
  return path.replace(/%[\da-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16))
    return /[\w.~-]/.test(character) ? character : escape.toUpperCase()
  })
}

const withoutSlash = (path: string) => (path.endsWith('/') ? path.slice(0, -1) : path)
