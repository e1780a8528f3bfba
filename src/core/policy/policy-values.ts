import { typeOf } from '../foundation/json-access'
import type { JsonNode } from '../foundation/json-node'
import { pointerTo } from '../foundation/json-place'
import type { Flaw } from '../foundation/reading'
import { quote } from '../foundation/wording'
import { flawAt } from '../keys/flaws'

/** One value of a policy as it was read; undefined where a flaw says why not. */
export interface ReadValue<T> {
  readonly value: T | undefined
  readonly flaws: readonly Flaw[]
}

type Path = readonly (string | number)[]

/** What is wrong with a name of a list, to follow it in a sentence: "is … ; expected …". Null when nothing is. */
export type NameRule = (name: string) => { readonly reason: string; readonly words: string } | null

/** A string that is not empty. */
export function readTextValue(node: JsonNode, path: Path): ReadValue<string> {
  if (node.type !== 'string') return flawed(node, path, 'NOT_STRING', `is ${typeOf(node)}; expected a string.`)
  if (node.value === '')
    return flawed(node, path, 'EMPTY', 'is empty; expected a value, or leave out what is not demanded.')
  return sound(node.value)
}

/** `true` or `false`; the strings that some servers write for them are not meant. */
export function readBooleanValue(node: JsonNode, path: Path): ReadValue<boolean> {
  if (node.type === 'literal' && node.value !== null) return sound(node.value)
  return flawed(node, path, 'NOT_BOOLEAN', `is ${found(node)}; expected true or false, without quotes.`)
}

/** Whole seconds, from none up to `most`. */
export function readSecondsValue(node: JsonNode, path: Path, most: number): ReadValue<number> {
  if (node.type !== 'number')
    return flawed(node, path, 'NOT_NUMBER', `is ${found(node)}; expected a number of whole seconds, such as 60.`)
  const { value } = node
  if (value < 0) return flawed(node, path, 'NEGATIVE', `is below zero; expected 0 seconds or more.`)
  if (value > most)
    return flawed(node, path, 'TOO_LARGE', `is too large; expected at most ${most.toLocaleString('en')} seconds.`)
  // Written as -0 it is 0 all the same.
  return Number.isInteger(value) ? sound(value + 0) : flawed(node, path, 'FRACTION', 'is no whole number of seconds.')
}

/** A list of one name or more, each by the rule; `none` says what an empty one would come to. */
export function readNamesValue(node: JsonNode, path: Path, none: string, rule: NameRule): ReadValue<readonly string[]> {
  if (node.type !== 'array')
    return flawed(node, path, 'NOT_ARRAY', `is ${found(node)}; expected an array of strings, in [ and ].`)
  if (node.items.length === 0)
    return flawed(node, path, 'EMPTY', `is an empty array, which ${none}; expected one name or more, or leave it out.`)
  const names: string[] = []
  const flaws: Flaw[] = []
  for (const [index, item] of node.items.entries()) {
    const read = readTextValue(item, [...path, index])
    flaws.push(...read.flaws)
    if (read.value === undefined) continue
    const broken = rule(read.value)
    if (broken) flaws.push(...flawed(item, [...path, index], broken.reason, broken.words).flaws)
    else names.push(read.value)
  }
  return { value: flaws.length > 0 ? undefined : names, flaws }
}

/** No value, and the sentence why: it begins with the member. */
export function flawed(node: JsonNode, path: Path, reason: string, words: string): ReadValue<never> {
  return { value: undefined, flaws: [flawAt(node, reason, `${quote(nameOf(path))} ${words}`, pointerTo(path))] }
}

const sound = <T>(value: T): ReadValue<T> => ({ value, flaws: [] })

const found = (node: JsonNode) => (node.type === 'string' ? quote(node.value) : typeOf(node))

/** "ci.expected_ref", "audiences, item 2". */
function nameOf(path: Path): string {
  const names = path.filter((step) => typeof step === 'string').join('.')
  const item = path.find((step) => typeof step === 'number')
  return item === undefined ? names : `${names}, item ${item + 1}`
}
