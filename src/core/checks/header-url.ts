import { typeOf } from '../foundation/json-access'
import type { JsonNode } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import type { Sighting } from './define-check'
import { inHeader } from './places'

type HeaderUrlFacts = {
  readonly name: string
  readonly value: string | null
  readonly type: string
}

/** A header parameter that says where to fetch keys: one sighting when it is there. */
export function headerUrlSightings(name: string, node: JsonNode | undefined): readonly Sighting<HeaderUrlFacts>[] {
  if (!node) return []
  const value = node.type === 'string' ? node.value : null
  return [{ at: inHeader(name), facts: { name, value, type: typeOf(node) } }]
}

export function headerUrlSentence({ name, value, type }: HeaderUrlFacts): string {
  const found = value === null ? type : quote(value)
  return `The header has ${name}, ${found}; expected none, for whoever wrote the token chose it.`
}
