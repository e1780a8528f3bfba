/** In which one way a name differs from the one that was expected, in the two kinds of names that are often mistyped. */
export interface NearMiss {
  readonly reason: string
  /** What the name is, seen from the expected one, to follow "The iss “…”". */
  readonly words: string
}

/**
 * Why an issuer that is not the expected one is nearly it; null when no single reason explains it. `tid` is the tenant
 * that the token names, as Microsoft Entra does. It explains only: issuers are equal or they are not (RFC 7519 §4.1.1).
 */
export function issuerNearMiss(found: string, expected: string, tid: string | undefined): NearMiss | null {
  if (found === expected) return null
  return (
    tenantNearMiss(found, expected, tid) ?? enterpriseNearMiss(found, expected) ?? spellingNearMiss(found, expected)
  )
}

/** Why an audience that is not the expected one is nearly it; null when no single reason explains it. */
export function audienceNearMiss(found: string, expected: string): NearMiss | null {
  if (found === expected) return null
  return spellingNearMiss(found, expected) ?? hostNearMiss(found, expected)
}

/** One way of writing a name, in which two that differ come out the same. */
type Spelling = readonly [reason: string, words: string, form: (name: string) => string]

const spellings: readonly Spelling[] = [
  ['WHITE_SPACE', 'white space around it', (name) => name.trim()],
  ['TRAILING_SLASH', 'the slash at the end', (name) => (name.endsWith('/') ? name.slice(0, -1) : name)],
  ['SCHEME', 'the scheme, http or https', (name) => name.replace(/^http:\/\//i, 'https://')],
  ['API_SCHEME', '“api://”', (name) => name.replace(/^api:\/\//i, '')],
  ['MISSING_SCHEME', 'the scheme, which one of the two lacks', (name) => name.replace(/^https?:\/\//i, '')],
  ['HOST_CASE', 'upper and lower case in the host', lowerHost],
  ['DEFAULT_PORT', 'the port, which is the usual one', withoutDefaultPort],
  ['WWW', '“www.”', (name) => name.replace(/^(https?:\/\/)www\./i, '$1')],
  ['PERCENT_ENCODING', 'percent-encoding', percentDecoded],
  ['CASE', 'upper and lower case', (name) => name.toLowerCase()],
]

function spellingNearMiss(found: string, expected: string): NearMiss | null {
  const only = spellings.find(([, , form]) => form(found) === form(expected))
  return only ? { reason: only[0], words: `is the expected one but for ${only[1]}` } : null
}

/** An audience that is a whole host where a path of it was expected, or the other way round. */
function hostNearMiss(found: string, expected: string): NearMiss | null {
  const host = (name: string) => /^https?:\/\/[^/?#]+/i.exec(name)?.[0]
  if (host(found) === undefined || host(found) !== host(expected)) return null
  const isHost = (name: string) => name === host(name) || name === `${host(name)}/`
  if (isHost(found)) return { reason: 'WHOLE_HOST', words: 'is the whole host, of which one path was expected' }
  return isHost(expected) ? { reason: 'PATH_OF_HOST', words: 'is one path of the host that was expected' } : null
}

const placeholder = /\{tenant_?id\}/i
const shared = /^(?:common|organizations|consumers)$/i

function tenantNearMiss(found: string, expected: string, tid: string | undefined): NearMiss | null {
  if (tid !== undefined && expected.replace(placeholder, () => tid) === found && placeholder.test(expected))
    return { reason: 'TENANT_TEMPLATE', words: 'is the expected template with the token’s own tid in it' }
  const [one, other] = [entraTenant(found), entraTenant(expected)]
  if (!one || !other) return null
  if (one.tenant === other.tenant && one.version !== other.version)
    return {
      reason: 'ENTRA_VERSION',
      words: `is the expected tenant of Microsoft Entra in a token of version ${one.version}, not ${other.version}`,
    }
  const isShared = shared.test(other.tenant) && !shared.test(one.tenant) && one.version === other.version
  return isShared
    ? { reason: 'ENTRA_SHARED', words: `names one tenant of Microsoft Entra, “${other.tenant}” stands for many` }
    : null
}

interface EntraTenant {
  readonly tenant: string
  readonly version: '1.0' | '2.0'
}

/** Version 1.0 is https://sts.windows.net/{tid}/, version 2.0 https://login.microsoftonline.com/{tid}/v2.0. */
function entraTenant(issuer: string): EntraTenant | null {
  const v1 = /^https:\/\/sts\.windows\.net\/([\w.-]+)\/?$/.exec(issuer)?.[1]
  if (v1 !== undefined) return { tenant: v1, version: '1.0' }
  const v2 = /^https:\/\/login\.microsoftonline\.com\/([\w.-]+)\/v2\.0\/?$/.exec(issuer)?.[1]
  return v2 === undefined ? null : { tenant: v2, version: '2.0' }
}

const GITHUB_ACTIONS = 'https://token.actions.githubusercontent.com'

/** An enterprise can have its name put behind the issuer of GitHub Actions. */
function enterpriseNearMiss(found: string, expected: string): NearMiss | null {
  const isOf = (name: string) =>
    name.startsWith(`${GITHUB_ACTIONS}/`) && /^[\w-]+$/.test(name.slice(GITHUB_ACTIONS.length + 1))
  if (expected === GITHUB_ACTIONS && isOf(found))
    return { reason: 'GITHUB_ENTERPRISE', words: 'is GitHub Actions with the name of an enterprise behind it' }
  if (found === GITHUB_ACTIONS && isOf(expected))
    return { reason: 'GITHUB_ENTERPRISE', words: 'is GitHub Actions without the name of the enterprise behind it' }
  return null
}

function lowerHost(name: string): string {
  return name.replace(/^https?:\/\/[^/?#]*/i, (origin) => origin.toLowerCase())
}

function withoutDefaultPort(name: string): string {
  const origin = /^https?:\/\/[^/?#]*/.exec(name)?.[0] ?? ''
  const port = origin.startsWith('https:') ? ':443' : ':80'
  return origin.endsWith(port) ? origin.slice(0, -port.length) + name.slice(origin.length) : name
}

function percentDecoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
