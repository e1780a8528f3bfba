import type { JsonNode } from '../foundation/json-node'

/** Member names and indexes from the top to a value. */
export type JsonPath = readonly (string | number)[]

/**
 * Calls `visit` for a value and every value in it, in source order. The path is reused: take what you need of it at once.
 * Reading stops at 512 levels, so that this cannot exhaust the stack.
 */
export function visitNodes(root: JsonNode, visit: (node: JsonNode, path: JsonPath) => void): void {
  const path: (string | number)[] = []
  const step = (node: JsonNode) => {
    visit(node, path)
    if (node.type === 'object')
      for (const { name, value } of node.members) {
        path.push(name)
        step(value)
        path.pop()
      }
    else if (node.type === 'array')
      for (const [index, item] of node.items.entries()) {
        path.push(index)
        step(item)
        path.pop()
      }
  }
  step(root)
}
