import { sizeOf } from '../../core/foundation/json-access'
import { LONG_LIST } from '../../core/foundation/json-lists'
import type { JsonNode } from '../../core/foundation/json-node'
import { pointerTo } from '../../core/foundation/json-place'

/** One line of a JSON value laid out: exact source text for names and values. */
export interface JsonRow {
  /** Unique within the value, also where a member name is repeated. */
  readonly id: string
  readonly depth: number
  /** JSON Pointer of the value that begins on this line; null on a closing line. */
  readonly pointer: string | null
  /** The member's name as it was written, with quotes. */
  readonly name: string | null
  /** The member's name as it is meant. */
  readonly memberName: string | null
  /** The value's source, or the bracket that opens or closes here. */
  readonly source: string
  readonly comma: boolean
  /** The node that begins here. */
  readonly node: JsonNode | null
  /** Number of members or items where the value can be folded away. */
  readonly holds: number
  readonly folded: boolean
}

/** Lays a value out, a line for each member and item; what is folded takes one line. */
export function layOut(text: string, root: JsonNode, folded: ReadonlySet<string>): readonly JsonRow[] {
  const rows: JsonRow[] = []
  const add = (
    node: JsonNode,
    id: string,
    pointer: string,
    depth: number,
    comma: boolean,
    name: string | null,
    memberName: string | null,
  ) => {
    const children = sizeOf(node)
    const open = children > 0 && !folded.has(id)
    const row = { id, depth, pointer, name, memberName, node, holds: children, folded: children > 0 && !open }
    if (!open) {
      const source = children > 0 ? (node.type === 'object' ? '{ … }' : '[ … ]') : text.slice(node.start, node.end)
      rows.push({ ...row, source, comma })
      return
    }
    rows.push({ ...row, source: node.type === 'object' ? '{' : '[', comma: false })
    if (node.type === 'object')
      for (const [index, { name: inner, nameStart, nameEnd, value }] of node.members.entries())
        add(
          value,
          `${id}/${index}`,
          pointer + pointerTo([inner]),
          depth + 1,
          index < children - 1,
          text.slice(nameStart, nameEnd),
          inner,
        )
    if (node.type === 'array')
      for (const [index, value] of node.items.entries())
        add(value, `${id}/${index}`, `${pointer}/${index}`, depth + 1, index < children - 1, null, null)
    const source = node.type === 'object' ? '}' : ']'
    rows.push({
      id: `${id}/end`,
      depth,
      pointer: null,
      name: null,
      memberName: null,
      source,
      comma,
      node: null,
      holds: 0,
      folded: false,
    })
  }
  add(root, '', '', 0, false, null, null)
  return rows
}

/** The ids of the values that are better folded when a text is first shown: a list of hundreds hides the claims behind it. */
export function foldedAtFirst(root: JsonNode): ReadonlySet<string> {
  const folded = new Set<string>()
  const visit = (node: JsonNode, id: string) => {
    if (id !== '' && sizeOf(node) > LONG_LIST) folded.add(id)
    else if (node.type === 'object')
      for (const [index, { value }] of node.members.entries()) visit(value, `${id}/${index}`)
    else if (node.type === 'array') for (const [index, item] of node.items.entries()) visit(item, `${id}/${index}`)
  }
  visit(root, '')
  return folded
}
