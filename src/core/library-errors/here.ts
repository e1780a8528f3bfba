import type { JsonValue } from '../foundation/json-access'
import { list, quote } from '../foundation/wording'
import type { Inspection } from '../verdict/inspection'
import type { FoundError } from './find-library-errors'

/** What an error comes to for the token and the keys at hand. */
export interface Here {
  /** `same`: Latchkey finds it too. `differs`: it does not hold here. `open`: what is here cannot decide it. */
  readonly stands: 'same' | 'differs' | 'open'
  /** One or two sentences. Quoted values stand in “ ”. */
  readonly sentence: string
  /** The findings of the inspection that belong to it, by their codes. */
  readonly codes: readonly string[]
}

export type Judged = Omit<Here, 'codes'>

/** Looks whether one fact holds here. Total and pure. */
export type Look = (found: FoundError, inspection: Inspection) => Judged

export const same = (sentence: string): Judged => ({ stands: 'same', sentence })
export const differs = (sentence: string): Judged => ({ stands: 'differs', sentence })
export const open = (sentence: string): Judged => ({ stands: 'open', sentence })

/** What the service may have looked at instead, where a check passes here. */
export const elsewhere = 'the service looked at another token, another set or an older copy of it'

/** A claim of the token; undefined when it has none of that name, or no claims at all. */
export function claimOf({ token }: Inspection, name: string): JsonValue | undefined {
  return memberOf(token.claims, name)
}

/** A member of the token's header; undefined when it has none of that name, or no header at all. */
export function headerOf({ token }: Inspection, name: string): JsonValue | undefined {
  return memberOf(token.header, name)
}

function memberOf(object: JsonValue, name: string): JsonValue | undefined {
  if (typeof object !== 'object' || object === null || Array.isArray(object) || !Object.hasOwn(object, name)) return
  return (object as { readonly [name: string]: JsonValue })[name]
}

/** A value of the token for a sentence: a string or a list of them quoted, all else as JSON. */
export function inWords(value: JsonValue): string {
  if (typeof value === 'string') return quote(value)
  const strings = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  if (Array.isArray(value) && value.length > 0 && strings.length === value.length) return list(strings.map(quote))
  return quote(JSON.stringify(value))
}
