import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import type { CiProvider } from './ci-policy'

/** The full name of the ref that a policy asks for: a name alone is a branch, as “main” for “refs/heads/main”. */
export function fullRef(wish: string): string {
  return wish.startsWith('refs/') ? wish : `refs/heads/${wish}`
}

/** The full name of the ref that a token was issued for; null where its claims do not say it, or disagree. */
export function refOfToken(claims: JsonObject, provider: CiProvider): string | null {
  const ref = stringMember(claims, 'ref')
  if (provider === 'github') return ref || null
  // GitLab's `ref` is the short name; `ref_path`, since 16.0, the full one.
  const folder = folders.get(stringMember(claims, 'ref_type') ?? '')
  const path = stringMember(claims, 'ref_path')
  const named = ref !== undefined && folder !== undefined ? `${folder}${ref}` : undefined
  return path === undefined || named === undefined || path === named ? (named ?? path ?? null) : null
}

const folders: ReadonlyMap<string, string> = new Map([
  ['branch', 'refs/heads/'],
  ['tag', 'refs/tags/'],
])
