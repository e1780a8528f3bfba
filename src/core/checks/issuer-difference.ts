import { webUrl } from '../sources/address'
import { differsOnlyIn } from './differs-only-in'

/** How two issuers differ, in words, when they are alike but for one thing that is easily mistaken; else null. */
export function issuerDifference(found: string, expected: string): string | null {
  const only = differsOnlyIn(found, expected)
  if (only !== null) return only
  const [a, b] = [webUrl(found), webUrl(expected)]
  if (!a || !b || a.search !== b.search) return null
  // A URL without a path is read as one with a slash, and an issuer is not.
  const path = a.pathname === b.pathname && found.endsWith('/') === expected.endsWith('/')
  if (path && a.hostname === b.hostname && a.protocol === b.protocol) return 'the port'
  if (path && a.port === b.port && a.protocol === b.protocol) return 'the host'
  return a.origin === b.origin ? 'the path' : null
}
