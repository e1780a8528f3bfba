import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'

/**
 * Tokens that bring their own key, because they prove that their sender has it: DPoP proofs (RFC 9449 §4.2) and the key
 * proofs of wallets. Their `typ` without "application/", or null for any other token.
 */
export function typOfProof(header: JsonObject | null): 'dpop+jwt' | 'openid4vci-proof+jwt' | null {
  const typ = (stringMember(header, 'typ') ?? '').toLowerCase().replace(/^application\//, '')
  return typ === 'dpop+jwt' || typ === 'openid4vci-proof+jwt' ? typ : null
}
