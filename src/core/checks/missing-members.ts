import type { Metadata } from '../sources/metadata'
import { ID_TOKEN_ALGS } from './published-algorithms'

/**
 * The members that metadata lack though what they offer requires them: OpenID Connect Discovery 1.0 §3 and RFC 8414 §2. An
 * issuer that nobody signs in to, of workloads or of clients alone, need not have them.
 */
export function missingMembers({ endpoints, lists }: Metadata): readonly string[] {
  const has = (name: string) => endpoints.some((one) => one.name === name) || lists.some((one) => one.name === name)
  const valuesOf = (name: string) => lists.find((one) => one.name === name)?.values
  const types = (valuesOf('response_types_supported') ?? []).flatMap((type) => type.split(' '))
  // Without a list these two are meant (RFC 8414 §2).
  const grants = valuesOf('grant_types_supported') ?? ['authorization_code', 'implicit']
  const offersSignIn = grants.includes('authorization_code') || grants.includes('implicit')
  const isOpenId = isOpenIdProvider({ endpoints, lists })
  const isAuthorizing = has('authorization_endpoint')
  const needs: readonly (readonly [string, boolean])[] = [
    ['authorization_endpoint', offersSignIn && has('token_endpoint') && types.includes('code')],
    ['token_endpoint', isAuthorizing && types.includes('code')],
    ['response_types_supported', isAuthorizing],
    ['subject_types_supported', isAuthorizing && isOpenId],
    [ID_TOKEN_ALGS, isAuthorizing && isOpenId],
  ]
  return needs.flatMap(([name, isNeeded]) => (isNeeded && !has(name) ? [name] : []))
}

/** Whether metadata are those of an OpenID Provider, which must publish keys; an authorization server need not (RFC 8414 §2). */
export function isOpenIdProvider({ endpoints, lists }: Pick<Metadata, 'endpoints' | 'lists'>): boolean {
  return (
    endpoints.some(({ name }) => name === 'userinfo_endpoint') ||
    lists.some(
      ({ name, values }) =>
        name === ID_TOKEN_ALGS ||
        name === 'subject_types_supported' ||
        (name === 'scopes_supported' && values.includes('openid')),
    )
  )
}
