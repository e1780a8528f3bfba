import { likenessTo } from '../foundation/likeness'

/** The one of these members that a name nearly is, or is elsewhere another word for; null when none is. */
export function meantMember(name: string, members: readonly string[]): string | null {
  const folded = fold(name.slice(0, LONGEST))
  const named = members.find((member) => fold(member) === folded || otherNames.get(member)?.includes(folded))
  if (named !== undefined) return named
  const likeness = likenessTo(folded)
  const near = members
    .map((member) => ({ member, alike: likeness(fold(member)) }))
    .filter(({ alike }) => alike >= LEAST_LIKENESS)
    .sort((a, b) => b.alike - a.alike)
  return near[0]?.member ?? null
}

const LONGEST = 64
/** Below this likeness two names have no more than a part in common. */
const LEAST_LIKENESS = 0.55

const fold = (name: string) => name.toLowerCase().replace(/[^a-z\d]/g, '')

/** What libraries and claims call the same, folded. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['issuer', ['iss', 'issuers', 'expectedissuer', 'validissuer']],
  ['audiences', ['aud', 'audience', 'clientid', 'expectedaudience', 'validaudiences']],
  ['allowed_algs', ['alg', 'algs', 'algorithm', 'algorithms', 'allowedalgorithms', 'validalgorithms']],
  ['required_claims', ['claims', 'required', 'requiredclaim', 'requirefields']],
  ['required_scopes', ['scope', 'scopes', 'scp']],
  ['typ', ['type', 'tokentype', 'requiredtype', 'validtypes']],
  ['clock_skew_seconds', ['leeway', 'skew', 'clockskew', 'clocktolerance']],
  ['max_token_age_seconds', ['maxage', 'maxtokenage', 'maxageseconds']],
  ['ci', ['github', 'gitlab', 'githubactions']],
  ['expected_repository', ['repository', 'repo', 'expectedrepo']],
  ['expected_ref', ['ref', 'branch', 'expectedbranch']],
  ['expected_environment', ['environment', 'env', 'expectedenv']],
  ['expected_workflow', ['workflow', 'workflowref', 'jobworkflowref']],
  ['expected_project_path', ['project', 'projectpath', 'expectedproject']],
  ['expected_ref_protected', ['refprotected', 'protected', 'expectedprotected']],
])
