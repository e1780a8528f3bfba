import { isBareToken } from './bare-token'
import { isDamaged } from './damaged'
import { placeTeller } from './describe-place'
import type { FoundToken } from './found-token'
import { findJsonSerialization } from './json-serialization'
import { scanTokens } from './scan-token'
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
  const scanned = scanTokens(text)
  if (isDamaged(text, scanned)) return []
  const tellPlace = placeTeller(text, wrappings)
  const seen = new Set<string>()
  const tokens: FoundToken[] = []
  for (const found of scanned) {
    const { within, stripped } = tellPlace(found)
    if (seen.has(found.token)) continue
    seen.add(found.token)
    const at = [found.start, found.end] as const
    tokens.push({ token: found.token, at, within, stripped: [...stripped, ...found.stripped] })
  }
  return tokens
}
