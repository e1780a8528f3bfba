import { nodesAt } from '../../core/foundation/json-access'
import type { JsonNode } from '../../core/foundation/json-node'

/** So many places are found at most. */
export const MOST_FOUND = 10_000

/** Where a word stands in a text, in any case of letters, in order. */
export function placesOf(word: string, text: string): readonly number[] {
  const places: number[] = []
  if (word === '') return places
  const pattern = new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi')
  for (let match = pattern.exec(text); match && places.length < MOST_FOUND; match = pattern.exec(text))
    places.push(match.index)
  return places
}

/** The ids of the rows that a place in the text lies in, from the outermost to the innermost, as `layOut` names them. */
export function rowIdsAt(root: JsonNode, at: number): readonly string[] {
  const nodes = nodesAt(root, at)
  let id = ''
  return nodes.map((node, depth) => {
    const parent = nodes[depth - 1]
    if (parent?.type === 'object') id += `/${parent.members.findIndex(({ value }) => value === node)}`
    if (parent?.type === 'array') id += `/${parent.items.indexOf(node)}`
    return id
  })
}
