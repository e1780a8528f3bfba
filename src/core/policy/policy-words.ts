import { duration } from '../foundation/time'
import { list, quote } from '../foundation/wording'
import type { Policy } from './policy'

/** What a policy demands, for a sentence: "issuer “https://id.acme.example”, audience “orders-api”"; "nothing" for an empty one. */
export function policyWords(policy: Policy): string {
  const demands = Object.entries(policy).flatMap(([name, value]) => (value === undefined ? [] : [wordsOf(name, value)]))
  return demands.length === 0 ? 'nothing' : demands.join(', ')
}

function wordsOf(name: string, value: unknown): string {
  const word = words.get(name) ?? quote(name)
  if (Array.isArray(value)) {
    const several = value.map((one) => quote(String(one)))
    return `${word} ${several.length === 0 ? 'none' : name.startsWith('required') ? list(several) : several.join(' or ')}`
  }
  if (typeof value === 'number') return `${word} ${name.endsWith('_seconds') ? duration(value) : value}`
  return `${word} ${quote(typeof value === 'string' ? value : JSON.stringify(value))}`
}

const words: ReadonlyMap<string, string> = new Map([
  ['issuer', 'issuer'],
  ['audiences', 'audience'],
  ['allowed_algs', 'algorithm'],
  ['required_claims', 'required claims'],
  ['required_scopes', 'required scopes'],
  ['typ', 'typ'],
  ['clock_skew_seconds', 'clock skew'],
  ['max_token_age_seconds', 'age at most'],
  ['ci', 'CI'],
])
