import type { JsonValue } from '../foundation/json-access'
import { count, quote, visible } from '../foundation/wording'
import { isObject, isPersonClaim, programsIn } from './person-claims'

export interface Mask {
  /** The value with every claim about a person masked, at any depth, and their values masked elsewhere in it. */
  claims(value: JsonValue): JsonValue
  /** The text with every value of such a claim masked. */
  text(text: string): string
}

/** Leaves everything as it is. */
export const noMask: Mask = { claims: (value) => value, text: (text) => text }

/** Shorter values stand in ordinary words too. */
const SHORTEST = 4
/** A year or a port says nothing of a person; a number of this length may be an account. */
const SHORTEST_NUMBER = 6
/** With more values than these, looking for each takes too long: every text is masked whole. */
const MOST = 500

/** What hides the people that a token's header and claims are about. */
export function maskOf(header: JsonValue, claims: JsonValue): Mask {
  const programs = programsIn(claims)
  const isPersonal = (name: string, value: JsonValue) => isPersonClaim(name) && !programs.has(value)
  const found = new Set<string>()
  for (const part of [header, claims]) collect(part, false)
  for (const program of programs) found.delete(program as string)
  const spellings = new Set([...found].flatMap(spellingsOf).filter((one) => one.length >= SHORTEST))
  const longestFirst = [...spellings].sort((a, b) => b.length - a.length)
  const text = (one: string) => (longestFirst.length > MOST ? 'masked' : without(one, longestFirst, 0))
  return { claims: hide, text }

  function collect(value: JsonValue, personal: boolean): void {
    if (typeof value === 'string' && personal) found.add(value)
    else if (typeof value === 'number' && personal && String(value).length >= SHORTEST_NUMBER) found.add(String(value))
    else if (Array.isArray(value)) for (const item of value as readonly JsonValue[]) collect(item, personal)
    else if (isObject(value))
      for (const [name, item] of Object.entries(value)) collect(item, personal || isPersonal(name, item))
  }

  function hide(value: JsonValue): JsonValue {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map(hide)
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [text(name), isPersonal(name, item) ? masked(item) : hide(item)]),
    )
  }
}

function masked(value: JsonValue): JsonValue {
  if (value === null) return null
  return typeof value === 'string' ? `masked, ${count([...value].length, 'character')}` : 'masked'
}

/** A value as it is, as sentences quote it, and as JSON writes it. */
function spellingsOf(value: string): readonly string[] {
  return [value, visible(value), quote(value).slice(1, -1), JSON.stringify(value).slice(1, -1)]
}

/** The text without any of the values from `index` on; what has been masked is not looked at again. */
function without(text: string, values: readonly string[], index: number): string {
  const value = values[index]
  if (value === undefined || text.length < SHORTEST) return text
  return text
    .split(value)
    .map((part) => without(part, values, index + 1))
    .join('masked')
}
