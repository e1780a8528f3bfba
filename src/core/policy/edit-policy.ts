import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { ciMembers } from './ci-policy'
import { policyMembers } from './policy'

/** A member of a policy, or of its `ci`. */
export type PolicyPath = readonly [member: string] | readonly ['ci', member: string]

/**
 * The text of a policy with one member set, or without it where `value` is undefined. Every other member keeps its source
 * text, flawed or not. A text that is no JSON object is taken for an empty one; a `ci` without members is left out.
 */
export function editPolicy(text: string, path: PolicyPath, value: unknown): string {
  const json = readJson(text)
  const root = objectOf(json)
  const [member, inner] = path
  if (inner === undefined) return writeMembers(withSource(text, root, member, sourceOf(value, 1)), policyMembers, 0)
  const ci = root?.members.findLast(({ name }) => name === 'ci')?.value
  const own = withSource(text, ci?.type === 'object' ? ci : null, inner, sourceOf(value, 2))
  const ciText = own.size === 0 ? undefined : writeMembers(own, ciOrder, 1)
  return writeMembers(withSource(text, root, 'ci', ciText), policyMembers, 0)
}

const ciOrder = [...new Set([...ciMembers.github.keys(), ...ciMembers.gitlab.keys()])]

type Sources = ReadonlyMap<string, string>

function withSource(text: string, object: JsonObject | null, name: string, source: string | undefined): Sources {
  const sources = new Map(object?.members.map((one) => [one.name, text.slice(one.value.start, one.value.end)]))
  if (source === undefined) sources.delete(name)
  else sources.set(name, source)
  return sources
}

const sourceOf = (value: unknown, depth: number) =>
  value === undefined ? undefined : JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`)

function writeMembers(sources: Sources, order: readonly string[], depth: number): string {
  if (sources.size === 0) return '{}'
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  const indent = '  '.repeat(depth)
  const lines = [...sources]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([name, source]) => `${indent}  ${JSON.stringify(name)}: ${source}`)
  return `{\n${lines.join(',\n')}\n${indent}}`
}
