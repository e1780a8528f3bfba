import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import type { ClientConfig } from './client-config'

/**
 * The text of a client's configuration with one member set, or taken out by null; what else stands in it stays as it was
 * written. A blank text counts as one without members. Null when the text is no JSON object, so that nothing is lost.
 */
export function writeClientMember<Name extends keyof ClientConfig>(
  text: string,
  name: Name,
  value: ClientConfig[Name],
): string | null {
  const object = objectOf(readJson(text.trim() === '' ? '{}' : text))
  if (!object) return null
  const own = value === null ? [] : [`${JSON.stringify(name)}: ${JSON.stringify(value)}`]
  const place = object.members.findIndex((one) => one.name === name)
  const lines = object.members.flatMap((one, index) => {
    if (one.name === name) return index === place ? own : []
    return [`${JSON.stringify(one.name)}: ${text.slice(one.value.start, one.value.end)}`]
  })
  const all = place < 0 ? [...lines, ...own] : lines
  return all.length === 0 ? '' : `{\n${all.map((line) => `  ${line}`).join(',\n')}\n}`
}
