import type { Policy } from '../../../core/policy/policy'
import type { KeySource } from '../../../core/sources/key-source'

/**
 * Where the keys of the policy's issuer are, as far as they were fetched: the key set that its metadata named, else one of
 * which no issuer is known. Null where none was, or where the policy demands another issuer.
 */
export function keySetUrlOf({ issuer }: Policy, sources: readonly KeySource[]): string | null {
  const fetched = sources.flatMap(({ origin }) => (origin.kind === 'fetched' ? [origin] : [])).reverse()
  const own = fetched.find((origin) => origin.issuer !== null && origin.issuer === issuer)
  const loose = fetched.find((origin) => origin.issuer === null || issuer === undefined)
  return (own ?? loose)?.jwks_uri ?? null
}
