import type { Reading } from '../../../core/foundation/reading'
import { webUrl } from '../../../core/sources/address'
import type { KeySource } from '../../../core/sources/key-source'
import type { Metadata } from '../../../core/sources/metadata'

/** The loaded set with the keys of an issuer: fetched from where its metadata say, or else for the same issuer. */
export function sourceOf(metadata: Reading<Metadata>, sources: readonly KeySource[]): KeySource | null {
  if (metadata.state === 'unreadable') return null
  const { issuer, jwks_uri: uri } = metadata.value
  const url = uri === null ? null : (webUrl(uri)?.href ?? null)
  const fetched = sources.filter(({ origin }) => origin.kind === 'fetched')
  return (
    fetched.findLast(
      ({ origin }) => origin.kind === 'fetched' && url !== null && webUrl(origin.jwks_uri)?.href === url,
    ) ??
    fetched.findLast(({ origin }) => origin.kind === 'fetched' && issuer !== null && origin.issuer === issuer) ??
    null
  )
}
