import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { kindName, tokenKind } from '../policy/token-kind'

/** A kind of token that its claims show without doubt, and whose specification gives it a `typ`. */
export interface TypedKind {
  /** "a logout token" */
  readonly name: string
  readonly typ: string
}

/** Of DPoP proofs, which are guessed at, DPOP_TYP_MISSING tells. Null where the `typ` itself says the kind. */
export function typedKind(header: JsonObject | null, claims: JsonObject): TypedKind | null {
  const kind = tokenKind(header, claims)
  if (kind?.by.includes('typ') && kind.certain) return null
  if (stringMember(claims, 'sd_hash') !== undefined) return { name: kindName.key_binding, typ: 'kb+jwt' }
  if (!kind?.certain) return null
  const typ = typs.get(kind.kind)
  return typ === undefined ? null : { name: kindName[kind.kind], typ }
}

const typs: ReadonlyMap<string, string> = new Map([
  ['logout_token', 'logout+jwt'],
  ['security_event', 'secevent+jwt'],
])
