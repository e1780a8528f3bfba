import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import type { CiProvider } from './ci-policy'
import { issuerNearMiss } from './identifier-near-miss'

/** A token that a job of a CI got for itself. */
export interface CiToken {
  readonly provider: CiProvider
  /**
   * Whether the issuer alone says so. That of a server of one's own can be anybody's: then it is what such tokens look
   * like, and the issuer has to be trusted for another reason.
   */
  readonly known: boolean
  readonly issuer: string
}

export const ciName: Readonly<Record<CiProvider, string>> = { github: 'GitHub Actions', gitlab: 'GitLab CI' }

/** Whose token of a CI it is, by `iss`, never by a part of its host. Null where it is of neither provider. */
export function ciToken(claims: JsonObject): CiToken | null {
  const issuer = stringMember(claims, 'iss')
  if (issuer === undefined) return null
  if (hostedGithub.test(issuer)) return { provider: 'github', known: true, issuer }
  if (githubServer.test(issuer)) return { provider: 'github', known: false, issuer }
  // GitLab is an issuer of people's ID tokens too, under the same name: only those of jobs have a project.
  if (stringMember(claims, 'project_path') === undefined) return null
  if (issuer === GITLAB) return { provider: 'gitlab', known: true, issuer }
  const type = stringMember(claims, 'ref_type')
  return type === 'branch' || type === 'tag' ? { provider: 'gitlab', known: false, issuer } : null
}

/** The name of another CI whose issuer this is, which the policy cannot ask for; else null. */
export function otherCi(issuer: string): string | null {
  return others.find(([, pattern]) => pattern.test(issuer))?.[0] ?? null
}

/** Whether everybody's jobs have tokens of this issuer, not those of one enterprise alone. */
export function isPublicIssuer(issuer: string): boolean {
  return issuer === GITHUB || issuer === GITLAB
}

export interface LookAlike {
  /** Whose issuer it looks like. */
  readonly name: string
  readonly expected: string
  /** In which one way it is spelt otherwise; null when it is another host that carries the name. */
  readonly spelling: string | null
  /** The host that it leads to. */
  readonly host: string
}

/** An issuer that carries the host of GitHub Actions or GitLab.com and is not their issuer; else null. */
export function ciLookAlike(issuer: string): LookAlike | null {
  if (hostedGithub.test(issuer) || issuer === GITLAB || issuer.length > LONGEST_ISSUER) return null
  const authority = /^(?:[a-z][a-z\d+.-]*:)?[/\\]*([^/\\?#]*)/.exec(issuer.trim().toLowerCase())?.[1] ?? ''
  const imitated = hosts.find(({ within }) => within.test(authority))
  if (!imitated) return null
  const { name, expected } = imitated
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  return { name, expected, spelling: issuerNearMiss(issuer, expected, undefined)?.words ?? null, host }
}

const GITHUB = 'https://token.actions.githubusercontent.com'
const GITLAB = 'https://gitlab.com'
const LONGEST_ISSUER = 500

/** With the name of an enterprise behind it where that was set up; with data residency under the enterprise's ghe.com. */
const hostedGithub = /^https:\/\/token\.actions\.(?:githubusercontent\.com|[a-z\d-]+\.ghe\.com)(?:\/[\w-]+)?$/

/** GitHub Enterprise Server. */
const githubServer = /^https?:\/\/[^/\\?#@\s]+\/_services\/token$/

const others: readonly (readonly [name: string, issuer: RegExp])[] = [
  ['CircleCI', /^https:\/\/oidc\.circleci\.com\/org\/[^/]+$/],
  ['Buildkite', /^https:\/\/agent\.buildkite\.com$/],
  ['Azure DevOps', /^https:\/\/vstoken\.dev\.azure\.com\/[^/]+$/],
  ['Bitbucket Pipelines', /^https:\/\/api\.bitbucket\.org\/2\.0\/workspaces\/[^/]+\/pipelines-config\/identity\/oidc$/],
]

const hosts = [
  { name: 'GitHub Actions', expected: GITHUB, within: /token\.actions\.githubusercontent\.com/ },
  // Whole labels, since “my-gitlab.com” is somebody's own; and the hosts under gitlab.com are GitLab's.
  { name: 'GitLab.com', expected: GITLAB, within: /^gitlab\.com(?:$|[.:@])|[.:@]gitlab\.com[.:@]|[:@]gitlab\.com$/ },
]
