import type { JsonObject } from '../foundation/json-node'
import { isAbsent } from './evaluate-policy'
import type { RecognisedKind, TokenKind } from './token-kind'

/** The claims that a kind of token must have. Of names in one entry, one is enough. */
export interface KindClaims {
  /** Where the specification has the recipient refuse a token without them. */
  readonly refused: readonly (readonly string[])[]
  /** Required of whoever makes the token; the rules for the recipient do not ask for them. */
  readonly stated: readonly string[]
  /** Where the specification lists them. */
  readonly cite: string
}

/** What the specification of a kind requires; null for kinds whose specification requires no claim, or is none. */
export function claimsOfKind(kind: TokenKind): KindClaims | null {
  return rows[kind] ?? null
}

/** What a token of a kind must have, where the kind is certain; null where its recipient asks for nothing. */
export function askedOfKind(kind: RecognisedKind | null | undefined): KindClaims | null {
  const asked = kind?.certain ? claimsOfKind(kind.kind) : null
  return asked && asked.refused.length > 0 ? asked : null
}

/** The entries of `refused` that a token meets by none of their names. */
export function missingOfKind({ refused }: KindClaims, claims: JsonObject): readonly (readonly string[])[] {
  return refused.filter((names) => names.every((name) => isAbsent(claims, name)))
}

const rows: Partial<Record<TokenKind, KindClaims>> = {
  // RFC 9068 §4 has iss, aud and exp validated; the rest of §2.2 is only for the issuer.
  access_token: {
    refused: [['iss'], ['aud'], ['exp']],
    stated: ['sub', 'client_id', 'iat', 'jti'],
    cite: 'RFC 9068 §2.2',
  },
  id_token: {
    refused: [['iss'], ['sub'], ['aud'], ['exp'], ['iat']],
    stated: [],
    cite: 'OpenID Connect Core 1.0 §2',
  },
  // §2.6. It names exp too; the drafts did not have it, and many providers still send none.
  logout_token: {
    refused: [['iss'], ['aud'], ['iat'], ['events'], ['sub', 'sid']],
    stated: ['jti'],
    cite: 'OpenID Connect Back-Channel Logout 1.0 §2.4',
  },
  security_event: { refused: [], stated: ['iss', 'iat', 'jti', 'events'], cite: 'RFC 8417 §2.2' },
  // §4.3, check 3.
  dpop_proof: { refused: [['jti'], ['htm'], ['htu'], ['iat']], stated: [], cite: 'RFC 9449 §4.2' },
  // §7.3, step 5.
  key_binding: { refused: [['iat'], ['aud'], ['nonce'], ['sd_hash']], stated: [], cite: 'RFC 9901 §4.3' },
  sd_jwt_credential: { refused: [], stated: ['vct'], cite: 'SD-JWT VC' },
  client_assertion: {
    refused: [['iss'], ['sub'], ['aud'], ['jti'], ['exp']],
    stated: [],
    cite: 'OpenID Connect Core 1.0 §9',
  },
}
