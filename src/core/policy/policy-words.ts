import { duration } from '../foundation/time'
import { list, quote } from '../foundation/wording'
import { understoodCi, unknownCiDemands } from './ci-policy'
import { ciName } from './ci-token'
import type { Policy } from './policy'

/** What a policy demands, for a sentence: "issuer “https://id.acme.example”, audience “orders-api”"; "nothing" for an empty one. */
export function policyWords(policy: Policy): string {
  const demands = Object.entries(policy).flatMap(([name, value]) => (value === undefined ? [] : [wordsOf(name, value)]))
  return demands.length === 0 ? 'nothing' : demands.join(', ')
}

function wordsOf(name: string, value: unknown): string {
  const word = words.get(name) ?? quote(name)
  if (name === 'ci') return ciWords(value)
  if (Array.isArray(value)) {
    const several = value.map((one) => quote(String(one)))
    return `${word} ${several.length === 0 ? 'none' : name.startsWith('required') ? list(several, several.length) : several.join(' or ')}`
  }
  if (typeof value === 'number') return `${word} ${name.endsWith('_seconds') ? duration(value) : value}`
  return `${word} ${quote(typeof value === 'string' ? value : JSON.stringify(value))}`
}

/** "a job of GitHub Actions with repository “octo-org/octo-repo” and ref “main”". */
function ciWords(value: unknown): string {
  const ci = understoodCi(value)
  if (!ci || unknownCiDemands(value).length > 0) return `CI ${quote(JSON.stringify(value))}`
  const { provider, expected_ref_protected: isProtected, ...texts } = ci
  const wishes = Object.entries(texts).map(([name, text]) => `${ciWord.get(name) ?? name} ${quote(String(text))}`)
  const protection = isProtected === undefined ? [] : [isProtected ? 'a protected ref' : 'a ref that is not protected']
  const all = [...wishes, ...protection]
  return `a job of ${ciName[provider]}${all.length === 0 ? '' : ` with ${list(all, all.length)}`}`
}

const ciWord: ReadonlyMap<string, string> = new Map([
  ['expected_repository', 'repository'],
  ['expected_ref', 'ref'],
  ['expected_environment', 'environment'],
  ['expected_workflow', 'workflow'],
  ['expected_project_path', 'project'],
])

const words: ReadonlyMap<string, string> = new Map([
  ['issuer', 'issuer'],
  ['audiences', 'audience'],
  ['allowed_algs', 'algorithm'],
  ['required_claims', 'required claims'],
  ['required_scopes', 'required scopes'],
  ['typ', 'typ'],
  ['clock_skew_seconds', 'clock skew'],
  ['max_token_age_seconds', 'age at most'],
])
