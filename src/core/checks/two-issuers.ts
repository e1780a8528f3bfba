import { stringMember } from '../foundation/json-access'
import { isOneTenant, readEntraIssuer, withTenant } from './entra'
import { templateIn } from './metadata-issuer'
import type { LookupSubject } from './subjects'

/** The issuer that the token names beside the one that is expected. */
export interface TwoIssuers {
  readonly iss: string
  /** As it is stated, the tenant of the token in place of `{tenantid}`. */
  readonly expected: string
}

/** Null unless the token has an iss and the set was fetched for an issuer. */
export function issuersOf({ claims, source }: LookupSubject): TwoIssuers | null {
  const iss = stringMember(claims, 'iss')
  const issuer = source?.origin.kind === 'fetched' ? source.origin.issuer : null
  return iss === undefined || issuer === null ? null : { iss, expected: withTenant(issuer, claims) }
}

/** Whether the token is of the issuer; a placeholder that nothing fills stands for one segment of any name. */
export function isOfIssuer({ iss, expected }: TwoIssuers): boolean {
  if (iss === expected || isGoogle(iss, expected)) return true
  const template = templateIn(expected)
  if (template === null) return false
  const [before = '', after = ''] = expected.split(template)
  const middle = iss.slice(before.length, iss.length - after.length)
  return iss.startsWith(before) && iss.endsWith(after) && middle !== '' && !middle.includes('/')
}

/** The two versions of Entra when one tenant has both; else null. A token of one is refused where the other is expected. */
export function entraVersions({
  iss,
  expected,
}: TwoIssuers): { readonly found: string; readonly wanted: string } | null {
  const [found, wanted] = [readEntraIssuer(iss), readEntraIssuer(expected)]
  if (!found || !wanted || found.version === wanted.version || !isOneTenant(found, wanted)) return null
  return { found: found.version, wanted: wanted.version }
}

/** Google writes its issuer in both ways, and its documentation says to take both. */
function isGoogle(iss: string, expected: string): boolean {
  return iss === 'accounts.google.com' && expected === `https://${iss}`
}
