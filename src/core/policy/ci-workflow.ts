import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { fullRef } from './ci-ref'
import { foldName } from './github-name'

/** Where a workflow's file is, and at which ref or commit: “owner/name/.github/workflows/a.yml@refs/heads/main”. */
export interface WorkflowRef {
  /** Owner and name of the repository, in lower case. */
  readonly repository: string
  /** The path in the repository. */
  readonly path: string
  /** Null where none is stated. */
  readonly ref: string | null
}

/**
 * Whether a token of GitHub Actions is of the workflow that a policy asks for. It may be the one that defines the job
 * (`job_workflow_ref`, a reusable one too) or the one that was started (`workflow_ref`). A file without a repository is
 * that of the token's own.
 */
export function isOfWorkflow(claims: JsonObject, wish: string): boolean {
  const wished = readWish(wish, stringMember(claims, 'repository'))
  if (!wished) return false
  return workflowsOf(claims).some(
    (one) =>
      one.repository === wished.repository &&
      one.path === wished.path &&
      (wished.ref === null || one.ref === wished.ref || one.ref === fullRef(wished.ref)),
  )
}

/** The workflows that a token names, the one that defines its job first. */
export function workflowsOf(claims: JsonObject): readonly WorkflowRef[] {
  return ['job_workflow_ref', 'workflow_ref'].flatMap((name) => {
    const text = stringMember(claims, name)
    const found = text === undefined ? null : readWorkflowRef(text)
    return found ? [found] : []
  })
}

/** Reads “owner/name/path@ref”; null when it is not of that form. */
export function readWorkflowRef(text: string): WorkflowRef | null {
  const at = text.indexOf('@')
  const file = at === -1 ? text : text.slice(0, at)
  const [owner = '', name = '', ...path] = file.split('/')
  if (owner === '' || name === '' || path.length === 0) return null
  return {
    repository: foldName(`${owner}/${name}`),
    path: path.join('/'),
    ref: at === -1 ? null : text.slice(at + 1),
  }
}

/** Reads the workflow that a policy asks for; null when it is none, or one of a repository that is not known. */
export function readWish(wish: string, repository: string | undefined): WorkflowRef | null {
  const file = wish.startsWith('.github/') ? wish : isFileName(wish) ? `.github/workflows/${wish}` : null
  if (file === null) return readWorkflowRef(wish)
  return repository === undefined ? null : readWorkflowRef(`${repository}/${file}`)
}

/** The ref behind the “@” may have slashes. */
const isFileName = (wish: string) => !(wish.split('@', 1)[0] ?? '').includes('/')
