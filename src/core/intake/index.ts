import { finish, type Steps } from '../foundation/steps'
import { isBareToken } from './bare-token'
import { isDamaged } from './damaged'
import { placeTeller } from './describe-place'
import type { FoundToken } from './found-token'
import { findJsonSerialization } from './json-serialization'
import { type ScannedToken, scanTokensInSteps } from './scan-token'
import type { Wrapping } from './wrapping'
import { authorization } from './wrappings/authorization'
import { cookie } from './wrappings/cookie'
import { curl } from './wrappings/curl'
import { field } from './wrappings/field'
import { formField } from './wrappings/form-field'
import { jsonMember } from './wrappings/json-member'
import { quotes } from './wrappings/quotes'
import { scheme } from './wrappings/scheme'
import { url } from './wrappings/url'

/** The ways in which tokens are wrapped, in order of preference: of each layer the first that fits is told. */
export const wrappings: readonly Wrapping[] = [
  curl,
  cookie,
  url,
  authorization,
  jsonMember,
  scheme,
  formField,
  field,
  quotes,
]

/**
 * Every token in a pasted text, in order, each once: compact JWS and JWE, SD-JWT, cut and damaged ones, or the whole
 * text when it is a JSON serialization. Empty when there is none. Takes any text; time grows with its length alone.
 */
export function findTokens(text: string): readonly FoundToken[] {
  if (isBareToken(text)) return [{ token: text, at: [0, text.length], within: '', stripped: [] }]
  const serialized = findJsonSerialization(text)
  if (serialized) return [serialized]
  const tellPlace = placeTeller(text, wrappings)
  const told = finish(scanUndamaged(text)).map((found) => ({ found, ...tellPlace(found) }))
  return onceEach(told, ({ found }) => found.token).map(({ found, within, stripped }) => {
    return { token: found.token, at: [found.start, found.end], within, stripped: [...stripped, ...found.stripped] }
  })
}

/** The same tokens at the same places, without what each was taken out of, in steps: of a log with thousands. */
export function* findPlacesInSteps(text: string): Steps<readonly Pick<FoundToken, 'token' | 'at'>[]> {
  if (isBareToken(text)) return [{ token: text, at: [0, text.length] }]
  const serialized = findJsonSerialization(text)
  if (serialized) return [serialized]
  const scanned = onceEach(yield* scanUndamaged(text), ({ token }) => token)
  return scanned.map(({ token, start, end }) => ({ token, at: [start, end] }))
}

function* scanUndamaged(text: string): Steps<readonly ScannedToken[]> {
  const scanned = yield* scanTokensInSteps(text)
  return isDamaged(text, scanned) ? [] : scanned
}

function onceEach<T>(all: readonly T[], textOf: (one: T) => string): readonly T[] {
  const seen = new Set<string>()
  return all.filter((one) => !seen.has(textOf(one)) && seen.add(textOf(one)))
}
