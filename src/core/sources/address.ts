/** Where a host lies, as far as its name alone says; a name that looks public may still resolve to a private address. */
export type Reach = 'loopback' | 'private' | 'public'

/**
 * Takes the `hostname` of a parsed URL: lower case, IPv4 in four decimal numbers, IPv6 in brackets. Private are the ranges
 * and names that browsers guard as the local network, and names without a dot.
 */
export function reachOf(hostname: string): Reach {
  if (isLoopback(hostname)) return 'loopback'
  if (hostname.startsWith('[')) return isPrivateIpv6(hostname) ? 'private' : 'public'
  const ipv4 = ipv4Of(hostname)
  if (ipv4) return isPrivateIpv4(ipv4) ? 'private' : 'public'
  const name = withoutRoot(hostname)
  return !name.includes('.') || privateSuffixes.some((suffix) => name.endsWith(suffix)) ? 'private' : 'public'
}

/** Whether a host is this machine by its name: localhost, 127.0.0.0/8 or ::1 (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
export function isLoopback(hostname: string): boolean {
  const name = withoutRoot(hostname)
  return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || ipv4Of(name)?.[0] === 127
}

/**
 * Whether a browser refuses the URL before it asks, because the page came over https and the URL is http. Loopback is
 * exempt, though not in Safari; what is local by its spelling is exempt in a browser that has the person’s permission.
 */
export function isMixedContent(url: URL, page: { readonly protocol: string }): boolean {
  return page.protocol === 'https:' && url.protocol === 'http:' && !isLoopback(url.hostname)
}

/** Whether a host is in the local network by how it is spelled, which a browser sees before it resolves any name: a private address or .local. */
export function isLocalBySpelling(hostname: string): boolean {
  return reachOf(hostname) === 'private' && /^[\d.]+$|^\[|\.local\.?$/.test(hostname)
}

/** The URL when the text is an absolute one of http or https, else null. What `URL` forgives (spaces, backslashes, one slash) is not. */
export function webUrl(text: string): URL | null {
  if (!/^https?:\/\/[^\s\\\p{Cc}]+$/iu.test(text)) return null
  try {
    return new URL(text)
  } catch {
    return null
  }
}

// RFC 6762 (.local), RFC 8375 (.home.arpa), the reserved .internal, and what companies use beside them.
const privateSuffixes = ['.local', '.internal', '.home.arpa', '.lan', '.intranet', '.corp', '.home', '.localdomain']

function withoutRoot(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname
}

function ipv4Of(hostname: string): readonly number[] | null {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(hostname) ? hostname.split('.').map(Number) : null
}

/** RFC 1918, RFC 3927, RFC 6598 (shared), RFC 2544 (benchmarks) and “this network”. */
function isPrivateIpv4([a = 0, b = 0]: readonly number[]): boolean {
  if (a === 10 || a === 0) return true
  if (a === 172) return b >= 16 && b < 32
  if (a === 192) return b === 168
  if (a === 169) return b === 254
  return (a === 100 && b >= 64 && b < 128) || (a === 198 && (b === 18 || b === 19))
}

/** Unique local fc00::/7, link-local fe80::/10, the unspecified address, and IPv4 of these kinds written as ::ffff:… */
function isPrivateIpv6(hostname: string): boolean {
  const address = hostname.slice(1, -1)
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address)
  if (mapped) {
    const high = Number.parseInt(mapped[1] ?? '', 16)
    return high >> 8 === 127 || isPrivateIpv4([high >> 8, high & 255])
  }
  return address === '::' || /^f[cd][\da-f]{2}:/.test(address) || /^fe[89ab][\da-f]:/.test(address)
}
