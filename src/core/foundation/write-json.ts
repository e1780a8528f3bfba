import type { JsonNode } from './json-node'

/** The JSON text of a value that was read, without white space: members in their order, repeated ones too. */
export function writeJson(node: JsonNode): string {
  switch (node.type) {
    case 'object':
      return `{${node.members.map(({ name, value }) => `${JSON.stringify(name)}:${writeJson(value)}`).join(',')}}`
    case 'array':
      return `[${node.items.map(writeJson).join(',')}]`
    case 'number':
      // JSON has no infinity; this is one again when it is read.
      return Number.isFinite(node.value) ? String(node.value) : node.value < 0 ? '-1e400' : '1e400'
    case 'string':
    case 'literal':
      return JSON.stringify(node.value)
  }
}
