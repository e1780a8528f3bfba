import { readJson } from '../../../core/foundation/json'
import { member, objectOf } from '../../../core/foundation/json-access'
import type { JsonNode } from '../../../core/foundation/json-node'
import type { PolicyPath } from '../../../core/policy/edit-policy'

/** How a member is typed: a text, one name a line, words with spaces or commas between them, or a number. */
export type FieldKind = 'text' | 'lines' | 'words' | 'number'

/** What stands in the field of a member, from the text of the policy; '' where it is not there. */
export function fieldText(policyText: string, path: PolicyPath, kind: FieldKind): string {
  const node = nodeAt(policyText, path)
  if (!node) return ''
  const source = (one: JsonNode) => (one.type === 'string' ? one.value : policyText.slice(one.start, one.end))
  return node.type === 'array' ? node.items.map(source).join(between[kind]) : source(node)
}

/** The value of a member that was typed; undefined where nothing was. What is no number stays the text that it is. */
export function fieldValue(typed: string, kind: FieldKind): string | number | readonly string[] | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  if (kind === 'text') return text
  if (kind === 'number') return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : text
  return text.split(kind === 'lines' ? /\n|,(?:\s+|$)/ : /[\s,]+/).flatMap((name) => name.trim() || [])
}

/** How a value is typed: `fieldText` of the policy that it makes. */
export function typedAs(value: ReturnType<typeof fieldValue>, kind: FieldKind): string {
  if (value === undefined) return ''
  return typeof value === 'object' ? value.join(between[kind]) : String(value)
}

const between: Readonly<Record<FieldKind, string>> = { text: '\n', lines: '\n', words: ' ', number: ' ' }

function nodeAt(policyText: string, [name, inner]: PolicyPath): JsonNode | undefined {
  const node = member(objectOf(readJson(policyText)), name)
  if (inner === undefined) return node
  return node?.type === 'object' ? member(node, inner) : undefined
}
