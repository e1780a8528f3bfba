import { member } from '../foundation/json-access'
import type { TokenSubject } from './subjects'

/**
 * Whether a signed token is compressed as SMART Health Cards are: the payload reads as no JSON, alg is ES256 and there is
 * no typ. It is not inflated, so that what it holds is not known.
 */
export function isHealthCardLike({ token, header, alg }: TokenSubject): boolean {
  return token.unread === 'compressed' && alg === 'ES256' && member(header, 'typ') === undefined
}
