import { webUrl } from '../sources/address'
import { issuerOfDiscovery } from '../sources/read-source'
import type { ProviderSubject } from './subjects'

/** The issuer that the metadata name, or null. */
export function metadataIssuer({ metadata }: Pick<ProviderSubject, 'metadata'>): string | null {
  return metadata && metadata.state !== 'unreadable' ? metadata.value.issuer : null
}

/** The placeholder in an issuer, as Entra has it: `{tenantid}`; null when there is none. */
export function templateIn(issuer: string): string | null {
  return /\{[^{}]{1,40}\}/.exec(issuer)?.[0] ?? null
}

/** The issuer that metadata were asked for: as it was stated, or else as their URL has it; null when neither is known. */
export function askedIssuer({ asked, url }: Pick<ProviderSubject, 'asked' | 'url'>): string | null {
  const parsed = asked === null && url !== null ? webUrl(url) : null
  return asked ?? (parsed && issuerOfDiscovery(parsed))
}

/** Whether the issuer named is the one asked for, character by character (OpenID Connect Discovery 1.0 §4.3). */
export function isAskedIssuer(named: string, subject: Pick<ProviderSubject, 'asked' | 'url'>): boolean {
  const expected = askedIssuer(subject)
  if (expected === null || named === expected) return named === expected
  // From a URL alone nobody can tell whether the issuer ends in a slash.
  const isUrl = subject.asked === null
  return isUrl && (named === `${expected}/` || webUrl(named)?.href === webUrl(`${expected}/`)?.href)
}
