import type { ProviderSubject } from './subjects'

/** The algorithms that a client accepts; none when it does not say. */
export function acceptedAlgs({ client }: Pick<ProviderSubject, 'client'>): readonly string[] {
  return client && client.state !== 'unreadable' ? (client.value.allowed_algs ?? []) : []
}

/** Where a client takes its keys from, apart from the metadata; null when it does not say. */
export function clientKeysUri({ client }: Pick<ProviderSubject, 'client'>): string | null {
  return client && client.state !== 'unreadable' ? client.value.jwks_uri : null
}
