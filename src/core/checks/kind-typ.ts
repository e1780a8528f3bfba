import { stringMember } from '../foundation/json-access'
import { kindName, type TokenKind } from '../policy/token-kind'
import type { ClaimsSubject } from './subjects'

/** A kind of token that its claims show without doubt, or the person says, and whose specification gives it a `typ`. */
export interface TypedKind {
  /** "The claims are those of a logout token": why it should have the typ. */
  readonly words: string
  readonly typ: string
}

/** Of DPoP proofs DPOP_TYP_MISSING and DPOP_INVALID tell. Null where the `typ` itself says the kind. */
export function typedKind({ claims, kind }: ClaimsSubject): TypedKind | null {
  if (kind?.by.includes('typ') && kind.certain) return null
  if (stringMember(claims, 'sd_hash') !== undefined) return { words: wordsOf('key_binding', false), typ: 'kb+jwt' }
  if (!kind?.certain) return null
  const typ = typs.get(kind.kind)
  return typ === undefined ? null : { words: wordsOf(kind.kind, kind.by.length === 0), typ }
}

const wordsOf = (kind: TokenKind, isSaid: boolean) =>
  isSaid ? `You say that it is ${kindName[kind]}` : `The claims are those of ${kindName[kind]}`

const typs: ReadonlyMap<string, string> = new Map([
  ['logout_token', 'logout+jwt'],
  ['security_event', 'secevent+jwt'],
  ['key_binding', 'kb+jwt'],
])
