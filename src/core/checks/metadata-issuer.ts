import type { ProviderSubject } from './subjects'

/** The issuer that the metadata name, or null. */
export function metadataIssuer({ metadata }: Pick<ProviderSubject, 'metadata'>): string | null {
  return metadata && metadata.state !== 'unreadable' ? metadata.value.issuer : null
}

/** The placeholder in an issuer, as Entra has it: `{tenantid}`; null when there is none. */
export function templateIn(issuer: string): string | null {
  return /\{[^{}]{1,40}\}/.exec(issuer)?.[0] ?? null
}
