import { list, quote } from '../foundation/wording'

/** "The claim “sub” is", "The claims “sub” and “sid” are": the beginning of a sentence about claims, or about scopes. */
export function namedClaims(names: readonly string[], kind: 'claim' | 'scope' = 'claim'): string {
  return `The ${kind}${names.length > 1 ? 's' : ''} ${list(names.map(quote))} ${names.length > 1 ? 'are' : 'is'}`
}
