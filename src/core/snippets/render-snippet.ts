import type { Policy } from '../policy/policy'
import { readDemands } from './read-demands'
import type { RenderedText, SnippetLibrary } from './snippet-library'

export type Snippet =
  | ({ readonly state: 'written' } & RenderedText)
  /** The sentence says why there is no code under which tokens would be judged as by the policy. */
  | { readonly state: 'unwritable'; readonly reason: string }

/**
 * The policy as source text that verifies a token with a library. Takes the URL of the key set; without one, or with one that
 * is not of http or https, the text has a place for it. Never throws.
 */
export function renderSnippet(library: SnippetLibrary, policy: Policy, keySetUrl: string | null): Snippet {
  const read = readDemands(policy, keySetUrl, library.algs)
  if (read.state === 'unwritable') return read
  const { text, limits } = library.render(read.demands)
  return { state: 'written', text, limits: [...read.limits, ...limits] }
}
