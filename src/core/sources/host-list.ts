/**
 * One host that a page may ask, in the words of a Content-Security-Policy (CSP3 §2.3.1): `id.acme.example`,
 * `*.acme.example` for the hosts below it, `http://localhost:*` with scheme and port. Without a scheme https is meant,
 * without a port that of the scheme. Returns it as the policy has it, scheme included; null when it is no such host.
 */
export function hostSource(text: string): string | null {
  const [, scheme = 'https', wildcard = '', host = '', port = ''] = pattern.exec(text) ?? []
  const name = host.toLowerCase()
  // What URL would spell otherwise no URL ever matches: 127.1, a port out of range.
  const origin = `${scheme}://${name}${port === ':*' ? '' : port}`
  if (host === '' || !URL.canParse(origin) || new URL(origin).hostname !== name) return null
  return `${scheme}://${wildcard}${name}${port}`
}

/** Whether a URL is at one of these hosts, each as `hostSource` gives it. */
export function isAtOneOf(sources: readonly string[], { protocol, hostname, port }: URL): boolean {
  return sources.some((source) => {
    const [, scheme = '', wildcard, host = '', wanted = ''] = pattern.exec(source) ?? []
    if (protocol !== `${scheme}:`) return false
    if (wildcard ? !hostname.endsWith(`.${host}`) : hostname !== host) return false
    return wanted === ':*' || portOf(protocol, wanted.slice(1)) === portOf(protocol, port)
  })
}

/** How a sentence calls such a source: https goes without saying. */
export function hostWords(source: string): string {
  return source.replace(/^https:\/\//, '')
}

/** What each entry must look like; a policy can name no IPv6 address. */
export const HOST_PATTERN = '^(?:(https?)://)?(\\*\\.)?([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*)(:(?:\\d{1,5}|\\*))?$'

const pattern = new RegExp(HOST_PATTERN)

function portOf(protocol: string, port: string): number {
  if (port === '') return protocol === 'https:' ? 443 : 80
  return Number(port)
}
