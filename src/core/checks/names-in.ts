import type { Place } from '../foundation/finding'
import { member } from '../foundation/json-access'
import type { Token } from '../token/token'
import { inHeader, inPayload } from './places'

interface PlacedName {
  readonly at: Place
  /** The parameter or claim that it is the value of. */
  readonly name: string
  readonly value: string
}

/** The values of a token by which people tell issuers, subjects, audiences and keys: those that are texts. */
export function namesIn({ header, payload }: Token): readonly PlacedName[] {
  const kid = member(header?.object, 'kid')
  const found: PlacedName[] = kid?.type === 'string' ? [{ at: inHeader('kid'), name: 'kid', value: kid.value }] : []
  for (const name of ['iss', 'sub', 'aud', 'email', 'scope']) {
    const node = member(payload?.object, name)
    if (node?.type === 'string') found.push({ at: inPayload(name), name, value: node.value })
    if (node?.type !== 'array') continue
    for (const [index, item] of node.items.entries())
      if (item.type === 'string') found.push({ at: inPayload(name, index), name, value: item.value })
  }
  return found
}
