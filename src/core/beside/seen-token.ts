import { stringMember } from '../foundation/json-access'
import type { SeenToken } from './beside'
import type { BesideSubject } from './evaluate-beside'
import { wholeHash } from './half-hash'

/** What is kept of a token to know its jti again (RFC 7519 §4.1.7); null for one that names no issuer or no jti. */
export function seenToken({ token, claims }: Pick<BesideSubject, 'token' | 'claims'>): SeenToken | null {
  const issuer = stringMember(claims, 'iss')
  const jti = stringMember(claims, 'jti')
  if (issuer === undefined || jti === undefined || token.signingInput === null) return null
  return { issuer, jti, digest: wholeHash(token.signingInput) }
}
