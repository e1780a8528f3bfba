import { readCompact } from './compact'
import type { Segment, Token } from './token'

/** An SD-JWT (RFC 9901 §4): the issuer's JWT, read whole; what follows the first tilde is kept as it is. */
export function readSdJwt(text: string): Token {
  const tilde = text.indexOf('~')
  const issued = readCompact(text.slice(0, tilde))
  const disclosures: Segment = { name: 'disclosures', at: [tilde + 1, text.length], bytes: new Uint8Array(), flaws: [] }
  const isSdJwt = issued.form === 'jws-compact'
  return { ...issued, form: isSdJwt ? 'sd-jwt' : issued.form, text, segments: [...issued.segments, disclosures] }
}
