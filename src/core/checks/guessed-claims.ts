import { isAbsent } from '../policy/evaluate-policy'
import type { TokenKind } from '../policy/token-kind'
import type { CheckContext, ClaimsSubject } from './subjects'

/**
 * The kind that a token seems to be, when tokens of that kind need the claim and this one lacks it; else null. Where the
 * kind is certain REQUIRED_CLAIM_MISSING tells it, and so where the policy asks for the claim.
 */
export function kindThatNeeds(
  claim: string,
  { claims, kind }: ClaimsSubject,
  { policy }: CheckContext,
): TokenKind | null {
  if (!isAbsent(claims, claim) || policy.required_claims?.includes(claim)) return null
  return kind && !kind.certain && needs[kind.kind]?.includes(claim) ? kind.kind : null
}

/** OpenID Connect Core 1.0 §2 and §9. Of an access token that is not typed RFC 9068 says nothing; RFC 8725 §3.8 and §3.9 do. */
const needs: Partial<Record<TokenKind, readonly string[]>> = {
  id_token: ['iss', 'sub', 'aud', 'iat'],
  access_token: ['iss', 'aud'],
  client_assertion: ['jti'],
}
