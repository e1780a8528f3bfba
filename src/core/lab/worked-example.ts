import type { Beside } from '../beside/beside'
import { writeBase64url } from '../foundation/base64url'
import type { Policy } from '../policy/policy'
import type { KindChoice } from '../policy/token-kind'
import type { KeySource } from '../sources/key-source'
import type { VerdictWord } from '../verdict/decide'
import type { Outcome } from '../verify/look-up-key'

/** What an example puts into the two boxes, and which sets it loads. */
export interface Given {
  readonly token: string
  readonly keys: string
  /** Sets of the session; the token is held against the first, unless there are keys besides. */
  readonly sources?: readonly KeySource[]
  /** What the verifier demands; without it, nothing. */
  readonly policy?: Policy
  /** What stood beside the token where it was sent. */
  readonly beside?: Beside
  /** What kind of token it is said to be; without it, the token tells. */
  readonly kind?: KindChoice
  /** The time to judge at, in seconds since the epoch; without it, now. */
  readonly asOf?: number
}

/** A case to open and look at, signed when it is opened, so that it never expires by itself. */
export interface WorkedExample {
  /** What the case is, in a few words, for the list. */
  readonly title: string
  /** A verdict there is, or why a key is not found. */
  readonly shows: 'verdict' | 'cause'
  /** Words of the verdict's sentence that tell the case. */
  readonly says: string
  /** What an inspection of it comes to; a test holds it to that. */
  readonly verdict: VerdictWord
  readonly outcome: Outcome
  /** Makes token and keys. `now` in seconds since the epoch. With WebCrypto, or without it where the page has none. */
  make(now: number): Promise<Given>
}

/** The claims of an access token of a made-up issuer, good for an hour. `now` in seconds since the epoch. */
export function goodClaims(now: number): Record<string, unknown> {
  const claims = {
    iss: 'https://id.acme.example',
    sub: '841',
    aud: 'orders-api',
    client_id: 'web',
    scope: 'orders:read',
  }
  return { ...claims, iat: now - 720, exp: now + 2_880, jti: newId() }
}

/** Two tokens never have one jti. */
function newId(): string {
  return writeBase64url(crypto.getRandomValues(new Uint8Array(6)))
}
