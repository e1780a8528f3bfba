import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { environmentNearMiss, projectNearMiss, refNearMiss, repositoryNearMiss, workflowNearMiss } from './ci-near-miss'

const object = (value: object) => objectOf(readJson(JSON.stringify(value))) as JsonObject

describe('a repository', () => {
  test.each([
    ['octo/app', 'https://github.com/octo/app.git', /the same repository/],
    ['octo/app', 'git@github.com:octo/app.git', /the same repository/],
    ['octo/app', 'repo:octo/app', /the same repository/],
    ['octo/app', 'app', /with its owner/],
    ['evil/app', 'octo/app', /another owner, as a fork/],
    ['octo/tool', 'octo/app', /of the same owner/],
    ['evil/tool', 'octo/app', null],
  ])('%s for %s', (found, expected, words) => {
    const said = repositoryNearMiss(found, expected)
    expect(said).toEqual(words && expect.stringMatching(words))
  })
})

describe('a ref', () => {
  test.each([
    ['refs/pull/7/merge', 'main', /pull request 7, which is to go into “main”/],
    ['refs/tags/v1', 'v1', /the tag of that name.*“refs\/tags\/v1”/],
    ['refs/heads/v1', 'refs/tags/v1', /the branch of that name/],
    ['refs/heads/main', 'heads/main', /has to write it as “refs\/heads\/main”/],
    ['refs/heads/main', 'origin/main', /has to write it as/],
    ['refs/tags/v1', 'tags/v1', /has to write it as/],
    ['refs/heads/main', 'refs/main', /has to write it as/],
    ['refs/heads/Main', 'main', /upper and lower case/],
    ['refs/heads/feature', 'main', null],
  ])('%s for %s', (found, expected, words) => {
    const said = refNearMiss(found, expected, object({ base_ref: 'main' }))
    expect(said).toEqual(words && expect.stringMatching(words))
  })
})

test('an environment in another case', () => {
  expect(environmentNearMiss('Production', 'production')).toMatch(/upper and lower case/)
  expect(environmentNearMiss('staging', 'production')).toBeNull()
})

describe('a workflow', () => {
  const claims = object({ workflow: 'Release', workflow_ref: 'octo/app/.github/workflows/release.yml@refs/heads/main' })
  test.each([
    ['Release', /name of the workflow/],
    ['release.yml@v1', /at another ref/],
    ['octo/app/.github/workflows/release.yml@v1', /at another ref/],
    ['octo/automation/.github/workflows/release.yml', /in another repository/],
    ['deploy.yml', null],
  ])('for %s', (expected, words) => {
    const said = workflowNearMiss(claims, expected)
    expect(said).toEqual(words && expect.stringMatching(words))
  })
})

describe('a project', () => {
  test.each([
    [{ project_path: 'fork/app', job_project_path: 'group/app' }, 'group/app', /ran the job, for a merge request/],
    [{ project_path: 'group/app', job_project_path: 'fork/app' }, 'group/app', /Another project ran the job, “fork/],
    [{ project_path: 'group/app', project_id: '20' }, '20', /its project_id/],
    [{ project_path: 'group/app' }, 'Group/App', /upper and lower case/],
    [{ project_path: 'group/app' }, 'https://gitlab.com/group/app.git', /the same project/],
    [{ project_path: 'group/app' }, 'https://git.acme.example/group/app', /the same project/],
    [{ project_path: 'fork/app' }, 'group/app', /another group, as a fork/],
    [{ project_path: 'group/app' }, 'group/tool', null],
  ])('%j for %s', (claims, expected, words) => {
    const said = projectNearMiss(object(claims), expected)
    expect(said).toEqual(words && expect.stringMatching(words))
  })
})

test('no names throw', () => {
  const name = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('a', '/', '@', 'refs/heads/', '.git', ':', '.github/workflows/'), { maxLength: 9 })
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(name, name, (found, expected) => {
      const claims = object({ project_path: found, workflow: found, workflow_ref: found, job_workflow_ref: found })
      repositoryNearMiss(found, expected)
      refNearMiss(found, expected, claims)
      environmentNearMiss(found, expected)
      workflowNearMiss(claims, expected)
      projectNearMiss(claims, expected)
    }),
  )
})
