import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'

/** An issuer of Microsoft Entra ID, taken apart. */
export interface EntraIssuer {
  readonly version: 'v1.0' | 'v2.0'
  /** A GUID in lower case, or the placeholder `{tenantid}` of metadata for many tenants. */
  readonly tenant: string
}

/** Null when the issuer is not one of Entra, in the public cloud or a national one. */
export function readEntraIssuer(issuer: string): EntraIssuer | null {
  const [, host = '', tenant = '', version] =
    /^https:\/\/([a-z.]{1,60})\/([\w.{}-]{1,80})\/(v2\.0)?$/i.exec(issuer) ?? []
  const hosts = version === undefined ? firstHosts : secondHosts
  if (!hosts.has(host)) return null
  return { version: version === undefined ? 'v1.0' : 'v2.0', tenant: tenant.toLowerCase() }
}

/** The issuer with the tenant of the claims (tid) in place of `{tenantid}`; as it is where there is no tid. */
export function withTenant(issuer: string, claims: JsonObject | null): string {
  const tid = tenantOf(claims)
  return tid === null ? issuer : issuer.replace(PLACEHOLDER, () => tid)
}

/** The tenant that the claims name, when it is a GUID. */
export function tenantOf(claims: JsonObject | null): string | null {
  const tid = stringMember(claims, 'tid')
  return tid !== undefined && isGuid(tid) ? tid : null
}

/** Whether two issuers of Entra are of one tenant; a placeholder stands for any. */
export function isOneTenant(a: EntraIssuer, b: EntraIssuer): boolean {
  return a.tenant === b.tenant || [a, b].some(({ tenant }) => tenant.startsWith('{'))
}

export function isGuid(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
}

/** Whether a host is one where Entra publishes its key sets. */
export function isEntraHost(hostname: string): boolean {
  return secondHosts.has(hostname) || hostname === 'login.windows.net'
}

const PLACEHOLDER = /\{tenantid\}/i

// https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud; China had login.chinacloudapi.cn before.
const firstHosts = new Set(['sts.windows.net', 'sts.chinacloudapi.cn'])
const secondHosts = new Set([
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.chinacloudapi.cn',
])
