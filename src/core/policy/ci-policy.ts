/** Which job of which CI may come in. Published JSON, so its members are in snake_case. */
export interface CiPolicy {
  readonly provider: CiProvider
  /** GitHub: “owner/name”, compared with `repository`; case does not count, as GitHub has it. */
  readonly expected_repository?: string
  /** “main” and “refs/heads/main” are the same wish; a tag is “refs/tags/v1”. */
  readonly expected_ref?: string
  /** GitHub: the name of the environment that the job deploys to. */
  readonly expected_environment?: string
  /** GitHub: the file, as “release.yml” or “owner/name/.github/workflows/release.yml”, with or without “@” and a ref. */
  readonly expected_workflow?: string
  /** GitLab: “group/project”, compared with `project_path`, and with `job_project_path` where there is one. */
  readonly expected_project_path?: string
  /** GitLab: whether the ref must be protected, or must not. */
  readonly expected_ref_protected?: boolean
}

export type CiProvider = 'github' | 'gitlab'

/** What each provider can be asked for, and as what; in the order in which it is written. */
export const ciMembers: Readonly<Record<CiProvider, ReadonlyMap<string, 'string' | 'boolean'>>> = {
  github: new Map([
    ['provider', 'string'],
    ['expected_repository', 'string'],
    ['expected_ref', 'string'],
    ['expected_environment', 'string'],
    ['expected_workflow', 'string'],
  ]),
  gitlab: new Map([
    ['provider', 'string'],
    ['expected_project_path', 'string'],
    ['expected_ref', 'string'],
    ['expected_ref_protected', 'boolean'],
  ]),
}

/** The demands on CI as they can be evaluated: those that are not understood are left out. Null where none is made. */
export function understoodCi(ci: unknown): CiPolicy | null {
  const known = membersFor(ci)
  if (!known) return null
  return Object.fromEntries(
    Object.entries(ci as object).filter(([name, value]) => known.get(name) === typeof value),
  ) as unknown as CiPolicy
}

/** The demands on CI that are not evaluated: those of another provider, of another type, and of names not known. */
export function unknownCiDemands(ci: unknown): readonly string[] {
  if (ci === undefined) return []
  const known = membersFor(ci)
  if (!known) return [typeof ci === 'object' && ci !== null ? 'ci.provider' : 'ci']
  return Object.entries(ci as object)
    .filter(([name, value]) => value !== undefined && known.get(name) !== typeof value)
    .map(([name]) => `ci.${name}`)
}

function membersFor(ci: unknown): ReadonlyMap<string, 'string' | 'boolean'> | null {
  const provider = typeof ci === 'object' && ci !== null && 'provider' in ci ? ci.provider : null
  return provider === 'github' || provider === 'gitlab' ? ciMembers[provider] : null
}
