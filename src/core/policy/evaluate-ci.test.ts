import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { evaluateCi } from './evaluate-ci'
import { type Policy, unknownDemands } from './policy'

const object = (value: object) => objectOf(readJson(JSON.stringify(value))) as JsonObject
const github = {
  iss: 'https://token.actions.githubusercontent.com',
  repository: 'octo/app',
  ref: 'refs/heads/main',
  job_workflow_ref: 'octo/automation/.github/workflows/deploy.yml@refs/tags/v1',
  workflow_ref: 'octo/app/.github/workflows/release.yml@refs/heads/main',
}
const gitlab = {
  iss: 'https://gitlab.com',
  project_path: 'group/app',
  ref: 'main',
  ref_type: 'branch',
  ref_path: 'refs/heads/main',
  ref_protected: 'true',
}
const statusOf = (claims: object, ci: object, rest: Policy = {}) =>
  evaluateCi(object(claims), { ...rest, ci } as Policy)?.status

describe('GitHub Actions', () => {
  test.each([
    [{ expected_repository: 'octo/app' }, 'pass'],
    [{ expected_repository: 'Octo/App' }, 'pass'],
    [{ expected_repository: 'octo/app2' }, 'fail'],
    [{ expected_repository: 'octo' }, 'fail'],
    [{ expected_repository: '' }, 'fail'],
    [{ expected_ref: 'main' }, 'pass'],
    [{ expected_ref: 'refs/heads/main' }, 'pass'],
    [{ expected_ref: 'refs/tags/main' }, 'fail'],
    [{ expected_ref: 'heads/main' }, 'fail'],
    [{ expected_ref: 'Main' }, 'fail'],
    [{ expected_environment: 'prod' }, 'fail'],
    [{ expected_workflow: 'release.yml' }, 'pass'],
    [{ expected_workflow: 'release.yml@main' }, 'pass'],
    [{ expected_workflow: '.github/workflows/release.yml@refs/heads/main' }, 'pass'],
    [{ expected_workflow: 'Octo/app/.github/workflows/release.yml' }, 'pass'],
    [{ expected_workflow: 'octo/automation/.github/workflows/deploy.yml@refs/tags/v1' }, 'pass'],
    [{ expected_workflow: 'octo/automation/.github/workflows/deploy.yml@v1' }, 'fail'],
    [{ expected_workflow: 'octo/app/.github/workflows/Release.yml' }, 'fail'],
    [{ expected_workflow: 'deploy.yml' }, 'fail'],
    [{ expected_workflow: 'lease.yml' }, 'fail'],
  ])('%j: %s', (wish, status) => {
    expect(statusOf(github, { provider: 'github', ...wish })).toBe(status)
  })

  test('a letter that only looks like one of a name is another name', () => {
    expect(
      statusOf({ ...github, repository: 'octo/\u212ait' }, { provider: 'github', expected_repository: 'octo/kit' }),
    ).toBe('fail')
  })
})

describe('GitLab', () => {
  test.each([
    [{}, { expected_project_path: 'group/app' }, 'pass'],
    [{ job_project_path: 'group/app' }, { expected_project_path: 'group/app' }, 'pass'],
    [{ project_path: 'fork/app', job_project_path: 'group/app' }, { expected_project_path: 'group/app' }, 'fail'],
    [{ job_project_path: 'fork/app' }, { expected_project_path: 'group/app' }, 'fail'],
    [{ job_project_path: null }, { expected_project_path: 'group/app' }, 'fail'],
    [{}, { expected_project_path: 'Group/app' }, 'fail'],
    [{}, { expected_ref: 'main' }, 'pass'],
    [{}, { expected_ref: 'refs/heads/main' }, 'pass'],
    [{ ref_path: undefined }, { expected_ref: 'main' }, 'pass'],
    [{ ref_type: 'tag', ref_path: 'refs/tags/main' }, { expected_ref: 'main' }, 'fail'],
    [{ ref_type: 'tag' }, { expected_ref: 'main' }, 'fail'],
    [{ ref: 'refs/heads/main', ref_path: undefined }, { expected_ref: 'main' }, 'fail'],
    [{}, { expected_ref_protected: true }, 'pass'],
    [{ ref_protected: true }, { expected_ref_protected: true }, 'pass'],
    [{ ref_protected: 'TRUE' }, { expected_ref_protected: true }, 'fail'],
    [{ ref_protected: 'false' }, { expected_ref_protected: false }, 'pass'],
    [{ ref_protected: undefined }, { expected_ref_protected: false }, 'fail'],
  ])('%j under %j: %s', (claims, wish, status) => {
    expect(statusOf({ ...gitlab, ...claims }, { provider: 'gitlab', ...wish })).toBe(status)
  })
})

describe('the provider', () => {
  const onOwnServer = { ...gitlab, iss: 'https://git.acme.example' }

  test('fails when the token is of another one, and nothing else is asked of it', () => {
    const found = evaluateCi(object(gitlab), { ci: { provider: 'github', expected_ref: 'main' } })
    expect(found).toMatchObject({ provider: 'fail', ref: 'not_checked', status: 'fail' })
  })

  test('is open for a server of one’s own until the policy names it as the issuer', () => {
    expect(statusOf(onOwnServer, { provider: 'gitlab' })).toBe('not_checked')
    expect(statusOf(onOwnServer, { provider: 'gitlab' }, { issuer: onOwnServer.iss })).toBe('pass')
    expect(statusOf(onOwnServer, { provider: 'gitlab' }, { issuer: 'https://other.example' })).toBe('not_checked')
  })

  test('being open does not hide what is not met', () => {
    expect(statusOf(onOwnServer, { provider: 'gitlab', expected_ref: 'release' })).toBe('fail')
  })
})

describe('demands that are not understood', () => {
  test.each([
    [{ provider: 'circleci' }, ['ci.provider']],
    [{}, ['ci.provider']],
    [null, ['ci']],
    ['github', ['ci']],
    [{ provider: 'github', expected_project_path: 'a/b' }, ['ci.expected_project_path']],
    [{ provider: 'github', expected_repository: 5 }, ['ci.expected_repository']],
    [{ provider: 'gitlab', expected_ref_protected: 'true' }, ['ci.expected_ref_protected']],
    [{ provider: 'gitlab', expected_environment: 'prod', owner: 'x' }, ['ci.expected_environment', 'ci.owner']],
    [{ provider: 'github', expected_ref: undefined }, []],
    [undefined, []],
  ])('of %j are told', (ci, names) => {
    expect(unknownDemands({ ci } as Policy)).toEqual(names)
  })
})

test('no claims and no policy throw', () => {
  const name = fc.constantFrom(...Object.keys(github), ...Object.keys(gitlab), 'job_project_path', 'environment')
  const wish = fc.constantFrom(
    'provider',
    'expected_repository',
    'expected_ref',
    'expected_environment',
    'expected_workflow',
    'expected_project_path',
    'expected_ref_protected',
  )
  const texts = fc.constantFrom(...Object.values(github), ...Object.values(gitlab), 'github', 'gitlab')
  const value = fc.oneof(fc.jsonValue(), texts)
  fc.assert(
    fc.property(fc.dictionary(name, value), fc.oneof(fc.dictionary(wish, value), fc.jsonValue()), (claims, ci) => {
      const policy = { ci } as unknown as Policy
      const found = evaluateCi(object(claims), policy)
      if (found?.status === 'pass') expect(found.token?.provider).toBe(found.asked.provider)
      unknownDemands(policy)
    }),
  )
})
