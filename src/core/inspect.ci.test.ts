import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inspect } from './inspect'
import { keySetOf, makeKey, mint } from './lab/mint'
import type { Policy } from './policy/policy'

const now = 1_780_000_000
const key = await makeKey('a')
const keys = keySetOf(key)
const judged = async (claims: object, policy: Policy) => {
  const token = await mint(key, { alg: 'ES256', kid: 'a' }, { exp: now + 600, ...claims })
  const { verdict, summary, statuses, findings } = await inspect(token, { keys, policy, now })
  return { verdict, summary, demands: statuses.required_claims, codes: findings.map(({ code }) => code) }
}
const gitlab = {
  project_path: 'group/app',
  ref: 'main',
  ref_type: 'branch',
  ref_protected: 'false',
  sub: 'project_path:group/app:ref_type:branch:ref:main',
}

describe('what is demanded of CI', () => {
  test('refuses a token that does not meet it, under a good signature', async () => {
    const claims = { ...gitlab, iss: 'https://gitlab.com', ref_protected: 'false' }
    const ci = { provider: 'gitlab', expected_project_path: 'group/app', expected_ref_protected: true } as const
    expect(await judged(claims, { ci })).toMatchObject({
      verdict: 'refused',
      demands: 'fail',
      summary: 'The signature verifies under the key “a”, but the ref is not protected; expected a protected ref.',
    })
  })

  test('lets in a token that meets it', async () => {
    const ci = { provider: 'gitlab', expected_project_path: 'group/app', expected_ref: 'main' } as const
    expect(await judged({ ...gitlab, iss: 'https://gitlab.com' }, { ci })).toMatchObject({
      verdict: 'accepted',
      demands: 'pass',
    })
  })

  test('is refused with the other demands when one of both fails', async () => {
    const ci = { provider: 'gitlab', expected_project_path: 'group/app' } as const
    const claims = { ...gitlab, iss: 'https://gitlab.com' }
    expect(await judged(claims, { ci, required_claims: ['jti'] })).toMatchObject({
      verdict: 'refused',
      demands: 'fail',
    })
  })

  test('is open for a server that nobody named, and the verdict says so', async () => {
    const claims = { ...gitlab, iss: 'https://git.acme.example' }
    const ci = { provider: 'gitlab', expected_project_path: 'group/app' } as const
    expect(await judged(claims, { ci, required_claims: ['sub'] })).toMatchObject({
      verdict: 'undecided',
      demands: 'not_checked',
      summary: expect.stringContaining('state it as the issuer of the policy'),
    })
    expect(await judged(claims, { ci, issuer: 'https://git.acme.example' })).toMatchObject({ verdict: 'accepted' })
  })

  test('is not met by a token of no CI', async () => {
    expect(await judged({ iss: 'https://id.example' }, { ci: { provider: 'github' } })).toMatchObject({
      verdict: 'refused',
      codes: expect.arrayContaining(['CI_PROVIDER_UNKNOWN']),
    })
  })

  test('keeps a token from being accepted when it is not understood', async () => {
    const ci = { provider: 'gitlab', expected_project_path: 'group/app', expected_owner: 'x' } as Policy['ci']
    expect(await judged({ ...gitlab, iss: 'https://gitlab.com' }, ci ? { ci } : {})).toMatchObject({
      verdict: 'undecided',
      summary: expect.stringContaining('“ci.expected_owner”'),
    })
    const other = { provider: 'circleci' } as unknown as Policy['ci']
    expect(await judged({ iss: 'https://oidc.circleci.com/org/1' }, other ? { ci: other } : {})).toMatchObject({
      verdict: 'undecided',
    })
  })

  test('an issuer that looks like GitHub is refused without any demand', async () => {
    const claims = { iss: 'https://token.actions.githubusercontent.com.evil.example', repository: 'octo/app' }
    expect(await judged(claims, {})).toMatchObject({
      verdict: 'refused',
      codes: expect.arrayContaining(['CI_ISSUER_LOOKALIKE']),
    })
  })
})

const corpus = new URL('../../../shared/corpus/github-actions-flask-oidc/', import.meta.url)

describe.skipIf(!existsSync(corpus))('a real token of GitHub Actions of 2023', () => {
  const text = (file: string) => readFileSync(new URL(file, corpus), 'utf8')
  const then = 1_674_498_700
  const at = async (time: number, policy: Policy) => {
    const inspection = await inspect(text('expired.txt'), { keys: text('RS256.pem'), policy, now: time })
    const bad = inspection.findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code)
    return {
      verdict: inspection.verdict,
      summary: inspection.summary,
      demands: inspection.statuses.required_claims,
      bad,
    }
  }
  const own = { provider: 'github', expected_repository: 'nickolashkraus/flask-oidc' } as const

  test('is accepted under its own repository, branch and workflow while it was valid', async () => {
    const ci = { ...own, expected_ref: 'output-token', expected_workflow: 'integration.yml@output-token' }
    expect(await at(then, { ci })).toMatchObject({ verdict: 'accepted', demands: 'pass', bad: [] })
  })

  test('meets the demands today too, and is expired', async () => {
    expect(await at(1_763_700_000, { ci: own })).toMatchObject({
      verdict: 'refused',
      demands: 'pass',
      bad: ['TOKEN_EXPIRED'],
    })
  })

  test('is refused under another repository, and told to be perhaps a fork', async () => {
    const ci = { provider: 'github', expected_repository: 'octo-org/flask-oidc' } as const
    expect(await at(then, { ci })).toMatchObject({
      verdict: 'refused',
      demands: 'fail',
      bad: ['GITHUB_REPO_MISMATCH'],
      summary: expect.stringContaining(
        'but the repository is “nickolashkraus/flask-oidc”; expected “octo-org/flask-oidc”. It has the same name under another owner, as a fork has.',
      ),
    })
  })

  test('is refused for another ref, environment, workflow and CI', async () => {
    expect((await at(then, { ci: { ...own, expected_ref: 'main' } })).bad).toEqual(['GITHUB_REF_MISMATCH'])
    expect((await at(then, { ci: { ...own, expected_environment: 'prod' } })).bad).toEqual([
      'GITHUB_ENVIRONMENT_MISMATCH',
    ])
    expect((await at(then, { ci: { ...own, expected_workflow: 'Integration' } })).bad).toEqual([
      'GITHUB_WORKFLOW_MISMATCH',
    ])
    expect((await at(then, { ci: { provider: 'gitlab' } })).bad).toEqual(['CI_PROVIDER_MISMATCH'])
  })
})
