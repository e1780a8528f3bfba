import type { JsonObject } from '../foundation/json-node'
import { list } from '../foundation/wording'
import { type KindChoice, kindName, type RecognisedKind, tokenKind } from './token-kind'

/** Why it is taken for this kind, to follow a comma: "by its nonce", "as you say". */
export function kindReason({ by }: Pick<RecognisedKind, 'by'>): string {
  return by.length > 0 ? `by its ${list(by)}` : 'as you say'
}

/** As what the token is read, in one sentence; what it says itself is told where the person says otherwise. */
export function kindSentence(header: JsonObject | null, claims: JsonObject, choice: KindChoice | null): string {
  const own = tokenKind(header, claims)
  const kind = tokenKind(header, claims, choice)
  if (!kind) {
    if (choice === null) return 'The token does not show its kind.'
    return `Read as none of the known kinds, as you say${otherwise(own)}.`
  }
  if (choice === null) return `Read as ${kindName[kind.kind]}, ${kindReason(kind)}${kind.certain ? '' : ': a guess'}.`
  return `Read as ${kindName[kind.kind]}, as you say${own?.kind === kind.kind ? '' : otherwise(own)}.`
}

const otherwise = (own: RecognisedKind | null) =>
  own ? `; ${kindReason(own)} it ${own.certain ? 'is' : 'seems to be'} ${kindName[own.kind]}` : ''
