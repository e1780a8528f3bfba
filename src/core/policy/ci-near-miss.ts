import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import { fullRef } from './ci-ref'
import { readWorkflowRef, workflowsOf } from './ci-workflow'
import { foldName, isSameName } from './github-name'

/** Why the repository of a token is nearly the expected one, as a sentence; null when nothing explains it. */
export function repositoryNearMiss(found: string, expected: string): string | null {
  const meant = withoutWrapping(expected)
  if (isSameName(found, meant)) return `It is the same repository; the policy has to write it as ${quote(found)}.`
  const [owner, name] = found.split('/')
  if (!meant.includes('/') && (isSameName(owner, meant) || isSameName(name, meant)))
    return `The policy has to write it with its owner, as ${quote(found)}.`
  const [expectedOwner, expectedName] = meant.split('/')
  if (isSameName(name, expectedName ?? '')) return 'It has the same name under another owner, as a fork has.'
  return isSameName(owner, expectedOwner ?? '') ? 'It is another repository of the same owner.' : null
}

/** Why the ref of a token (its full name) is nearly the expected one, as a sentence; null when nothing explains it. */
export function refNearMiss(found: string, expected: string, claims: JsonObject): string | null {
  const [, pull] = /^refs\/pull\/(\d+)\/[a-z]+$/.exec(found) ?? []
  if (pull !== undefined) {
    const into = stringMember(claims, 'base_ref')
    return `It is that of pull request ${pull}${into ? `, which is to go into ${quote(into)}` : ''}.`
  }
  const wished = fullRef(expected)
  const name = shortName(found)
  if (name === shortName(wished) && found !== wished)
    return `It is the ${kindOf(found)} of that name; for it the policy has to write ${quote(found)}.`
  const meant = expected.trim().replace(/^(?:refs\/)?(?:remotes\/)?(?:origin|heads|tags|refs|head|tag)\//, '')
  if (meant === name) return `The policy has to write it as ${quote(found)}.`
  return foldName(wished) === foldName(found) ? 'They differ in upper and lower case, which makes another ref.' : null
}

/** Why the environment of a job is nearly the expected one, as a sentence; null when nothing explains it. */
export function environmentNearMiss(found: string, expected: string): string | null {
  return isSameName(found.trim(), expected.trim())
    ? 'They differ in upper and lower case or in white space: GitHub may take them for one environment, a condition on the claim does not.'
    : null
}

/** Why the workflow of a token of GitHub Actions is nearly the expected one, as a sentence; null when nothing explains it. */
export function workflowNearMiss(claims: JsonObject, expected: string): string | null {
  if (stringMember(claims, 'workflow') === expected) return 'That is the name of the workflow; its file is compared.'
  const [wishedFile = '', wishedRef] = expected.split('@', 2)
  const path = readWorkflowRef(wishedFile)?.path ?? wishedFile
  const sameFile = workflowsOf(claims).find((one) => one.path.endsWith(`/${lastPart(path)}`))
  if (!sameFile) return null
  const isWhole = wishedFile.split('/').length > 3 && !wishedFile.startsWith('.github/')
  if (isWhole && readWorkflowRef(wishedFile)?.repository !== sameFile.repository)
    return 'It is a file of that name in another repository.'
  return wishedRef === undefined ? null : 'It is that file at another ref.'
}

/** Why the project of a token of GitLab is nearly the expected one, as a sentence; null when nothing explains it. */
export function projectNearMiss(claims: JsonObject, expected: string): string | null {
  const found = stringMember(claims, 'project_path') ?? ''
  const runner = stringMember(claims, 'job_project_path')
  if (runner === expected)
    return 'The expected project ran the job, for a merge request from this one, whose code it is.'
  if (found === expected)
    return `Another project ran the job${runner === undefined ? '' : `, ${quote(runner)}`}, with its own settings.`
  if (stringMember(claims, 'project_id') === expected)
    return 'The policy has its project_id; the path is what it has to write.'
  if (foldName(found) === foldName(expected)) return 'They differ in upper and lower case.'
  if (found === withoutWrapping(expected) || found === withoutWrapping(expected).replace(/^[^/]*\.[^/]*\//, ''))
    return `It is the same project; the policy has to write it as ${quote(found)}.`
  return lastPart(found) === lastPart(expected) ? 'It has the same name in another group, as a fork has.' : null
}

/** What a name is pasted in: a URL, the address of a clone, the beginning of a sub. */
function withoutWrapping(name: string): string {
  return name
    .trim()
    .replace(/^(?:https?:\/\/(?:www\.)?git(?:hub|lab)\.com\/|git@[^:/]+:|https?:\/\/|repo:|project_path:|\/)/, '')
    .replace(/(?:\.git)?\/?$/, '')
}

const shortName = (ref: string) => ref.replace(/^refs\/(?:heads|tags)\//, '')
const kindOf = (ref: string) => (ref.startsWith('refs/tags/') ? 'tag' : 'branch')
const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1)
