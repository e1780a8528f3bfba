import type { JsonMember, JsonNode, JsonObject, JsonReading } from './json-node'

/** The value of a member; of duplicates the last, as JSON.parse and RFC 7515 §4 have it. */
export function member(object: JsonObject | null | undefined, name: string): JsonNode | undefined {
  if (!object) return undefined
  // Asked of every key of a large set, some thirty times: a loop makes no function each time.
  for (let at = object.members.length - 1; at >= 0; at--) {
    const one = object.members[at] as JsonMember
    if (one.name === name) return one.value
  }
  return undefined
}

/** The value of a member when it is a string, else undefined. */
export function stringMember(object: JsonObject | null | undefined, name: string): string | undefined {
  const value = member(object, name)
  return value?.type === 'string' ? value.value : undefined
}

/** The text of the elements when the member is an array of strings, else undefined. */
export function stringsMember(object: JsonObject | null | undefined, name: string): readonly string[] | undefined {
  return stringsIn(member(object, name))
}

/** The text of the elements of an array of strings, else undefined. */
export function stringsIn(value: JsonNode | undefined): readonly string[] | undefined {
  if (value?.type !== 'array') return undefined
  const strings = value.items.flatMap((item) => (item.type === 'string' ? [item.value] : []))
  return strings.length === value.items.length ? strings : undefined
}

/** The object at the top of a reading, or null when there is none. */
export function objectOf(json: JsonReading | null | undefined): JsonObject | null {
  return json?.state === 'whole' && json.root.type === 'object' ? json.root : null
}

/** How many values an array or an object holds; none in any other value. */
export function sizeOf(node: JsonNode): number {
  if (node.type === 'array') return node.size ?? node.items.length
  return node.type === 'object' ? (node.size ?? node.members.length) : 0
}

/** The values that a place in the text lies in, from the outermost to the innermost; a member's name lies in its value. */
export function nodesAt(root: JsonNode, at: number): readonly JsonNode[] {
  const path: JsonNode[] = []
  for (let node: JsonNode | undefined = root; node; node = childAt(node, at)) path.push(node)
  return path
}

function childAt(node: JsonNode, at: number): JsonNode | undefined {
  const children = node.type === 'array' ? node.items : node.type === 'object' ? node.members : []
  let [low, high] = [0, children.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const child = children[middle] as JsonNode | JsonMember
    if (('nameStart' in child ? child.nameStart : child.start) <= at) low = middle + 1
    else high = middle
  }
  const child = children[low - 1]
  const value = child && ('nameStart' in child ? child.value : child)
  return value && at < value.end ? value : undefined
}

/** The words for a value's type, with its article: "a number", "an array". */
export function typeOf(node: JsonNode): string {
  if (node.type === 'literal') return node.value === null ? 'null' : 'a boolean'
  return node.type === 'array' || node.type === 'object' ? `an ${node.type}` : `a ${node.type}`
}

/** A plain value that survives JSON and structured clone, as JSON.parse gives it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue }

const plainValues = new WeakMap<JsonReading, JsonValue>()

/** The plain value of a reading, or null when the text is not JSON. Parsed once for each reading. */
export function plainValue(json: JsonReading | null | undefined): JsonValue {
  if (json?.state !== 'whole') return null
  const known = plainValues.get(json)
  if (known !== undefined) return known
  const value = JSON.parse(json.text) as JsonValue
  plainValues.set(json, value)
  return value
}
