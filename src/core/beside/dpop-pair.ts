import { member, stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { keyInHeader } from '../keys/header-key'
import { thumbprint } from '../keys/thumbprint'
import { readCompact } from '../token/compact'
import type { Beside } from './beside'
import type { BesideSubject } from './evaluate-beside'

/** A DPoP proof and the access token that it is sent with (RFC 9449 §7.1), as far as they are there. */
export interface DpopPair {
  /** `unreadable`: what stands beside the token as a proof is no JWT. */
  readonly proof: DpopProof | 'unreadable' | null
  /** As it is sent. */
  readonly accessToken: string | null
  /** The thumbprint of the key that the access token is bound to (RFC 9449 §6.1), where it is a JWT that says so. */
  readonly boundTo: string | null
}

export interface DpopProof {
  readonly header: JsonObject
  readonly claims: JsonObject
  /** Whether it is the one beside the token; otherwise it is the token itself. */
  readonly isBeside: boolean
  /** The RFC 7638 thumbprint of its key; null when there is none to hash. */
  readonly thumbprint: string | null
}

/** Which of the two the token is, and which stands beside it. */
export function dpopPair({ token, header, claims, kind }: BesideSubject, beside: Beside): DpopPair {
  if (header && kind?.kind === 'dpop_proof') {
    const accessToken = beside.access_token ?? null
    const bound = accessToken === null ? null : (readCompact(accessToken).payload?.object ?? null)
    return { proof: proofOf(header, claims, false), accessToken, boundTo: jktOf(bound) }
  }
  return { proof: proofBeside(beside), accessToken: token.text, boundTo: jktOf(claims) }
}

function proofBeside({ dpop_proof: text }: Beside): DpopPair['proof'] {
  if (text === undefined) return null
  const { form, header, payload } = readCompact(text)
  if (form !== 'jws-compact' || !header?.object || !payload?.object) return 'unreadable'
  return proofOf(header.object, payload.object, true)
}

function proofOf(header: JsonObject, claims: JsonObject, isBeside: boolean): DpopProof {
  const key = keyInHeader(header)
  return { header, claims, isBeside, thumbprint: key && thumbprint(key) }
}

function jktOf(claims: JsonObject | null): string | null {
  const cnf = member(claims, 'cnf')
  return cnf?.type === 'object' ? (stringMember(cnf, 'jkt') ?? null) : null
}
