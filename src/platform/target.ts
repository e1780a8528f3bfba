import { webUrl } from '../core/sources/address'

/**
 * The URL as it is asked: without the fragment, which is never sent. Null for what no page can fetch: a text that is no
 * absolute http or https URL, or one with a user name or password (Fetch §5.3).
 */
export function readTarget(url: string): string | null {
  const target = webUrl(url)
  if (target === null || target.username !== '' || target.password !== '') return null
  target.hash = ''
  return target.href
}
