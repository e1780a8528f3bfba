import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { isSameName } from './github-name'

/** The subject of a token of GitHub Actions in its usual form: “repo:owner/name:context”. */
export interface GithubSub {
  readonly owner: string
  readonly ownerId: string | null
  readonly name: string
  readonly nameId: string | null
  /** What follows the repository: “ref:refs/heads/main”, “environment:prod”, “pull_request”. */
  readonly context: string
}

/** A claim that the subject contradicts. */
export interface Contradiction {
  readonly claim: string
  readonly inSub: string
  readonly inClaim: string
}

/** Reads a subject with the names alone, or with the immutable ID behind each; null when it follows another template. */
export function readGithubSub(sub: string): GithubSub | null {
  const [, owner, name, context = ''] = /^repo:([^:/]+)\/([^:/]+)(?::(.*))?$/s.exec(sub) ?? []
  if (owner === undefined || name === undefined) return null
  const [ownerName, ownerId] = withId(owner)
  const [repositoryName, nameId] = withId(name)
  return { owner: ownerName, ownerId, name: repositoryName, nameId, context }
}

/** What the subject of a token of GitHub Actions says otherwise than its other claims; only claims that are there count. */
export function githubContradictions(claims: JsonObject): readonly Contradiction[] {
  const sub = readGithubSub(stringMember(claims, 'sub') ?? '')
  if (!sub) return []
  const repository = `${sub.owner}/${sub.name}`
  const said = [
    differing(claims, 'repository', repository, (value) => isSameName(value, repository) || isHyphenated(sub, claims)),
    sub.ownerId === null ? null : differing(claims, 'repository_owner_id', sub.ownerId),
    sub.nameId === null ? null : differing(claims, 'repository_id', sub.nameId),
    inContext(sub, claims, 'ref', 'ref:'),
    inContext(sub, claims, 'environment', 'environment:'),
  ]
  return said.filter((one) => one !== null)
}

/** What the subject of a token of GitLab says otherwise than its other claims. Its parts can be chosen for each project. */
export function gitlabContradictions(claims: JsonObject): readonly Contradiction[] {
  const parts = (stringMember(claims, 'sub') ?? '').split(':', MOST_PARTS)
  if (parts[0] !== 'project_path') return []
  const said = parts.map((name, at) => {
    const value = parts[at + 1]
    return at % 2 === 0 && inGitlabSub.has(name) && value !== undefined ? differing(claims, name, value) : null
  })
  return said.filter((one) => one !== null)
}

const inGitlabSub: ReadonlySet<string> = new Set(['project_path', 'ref_type', 'ref'])
const MOST_PARTS = 20

function withId(part: string): readonly [name: string, id: string | null] {
  const [, name, id] = /^([^@]+)@(\d+)$/.exec(part) ?? []
  return name === undefined || id === undefined ? [part, null] : [name, id]
}

/** The form with a hyphen before each ID, as it was first announced on 2026-04-23. */
function isHyphenated({ owner, name }: GithubSub, claims: JsonObject): boolean {
  const [repositoryOwner = '', repositoryName = ''] = (stringMember(claims, 'repository') ?? '').split('/')
  return (
    isSameName(owner, `${repositoryOwner}-${stringMember(claims, 'repository_owner_id')}`) &&
    isSameName(name, `${repositoryName}-${stringMember(claims, 'repository_id')}`)
  )
}

/** A template may put more behind the value, and a colon in it is written “%3A”, on older servers as it is. */
function inContext({ context }: GithubSub, claims: JsonObject, claim: string, prefix: string): Contradiction | null {
  if (!context.startsWith(prefix)) return null
  const inSub = context.slice(prefix.length)
  return differing(claims, claim, inSub, (value) =>
    [value, value.replaceAll(':', '%3A')].some((form) => inSub === form || inSub.startsWith(`${form}:`)),
  )
}

function differing(
  claims: JsonObject,
  claim: string,
  inSub: string,
  agrees = (value: string) => value === inSub,
): Contradiction | null {
  const inClaim = stringMember(claims, claim)
  return inClaim === undefined || inClaim === '' || agrees(inClaim) ? null : { claim, inSub, inClaim }
}
