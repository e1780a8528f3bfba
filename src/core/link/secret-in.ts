import { findTokens } from '../intake'
import { isSecretName } from './secret-name'

/** What in a value looks like a token, a secret or a key, in words with an article; null when nothing does. */
export function secretIn(value: string): string | null {
  if (value.includes('-----BEGIN ')) return 'a key in PEM'
  if (/"kty\\*"\s*:/.test(value)) return 'a key (JWK)'
  return findTokens(value).length > 0 ? 'a token' : null
}

/** The same of a URL: also a user name, a parameter of its query that is called like a secret or looks like one. */
export function secretInUrl(url: URL): string | null {
  if (url.username !== '' || url.password !== '') return 'a user name or a password'
  for (const [name, value] of url.searchParams)
    if (isSecretName(name) || looksRandom(value)) return `the parameter “${name.slice(0, 40)}”, which may be a secret,`
  return secretIn(url.href)
}

/** Long, of letters and many figures, and no GUID, which names a tenant or a client. */
function looksRandom(value: string): boolean {
  const figures = value.replace(/\D/g, '').length
  return figures >= 4 && /^[\w+/=.~-]{32,}$/.test(value) && !isGuid(value)
}

function isGuid(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
}
