import { describe, expect, test } from 'vitest'
import { githubExample, gitlabExample } from '../checks/ci-example'
import { EXAMPLE_NOW, type Example, openExample } from '../checks/example'
import { silence } from '../checks/silence'
import { inspect } from '../inspect'
import { demandsSentence } from './demands-sentence'
import type { PolicyRow } from './policy-row'

const claims = {
  iss: 'https://id.example/',
  aud: ['https://api.example/', 'other'],
  exp: EXAMPLE_NOW + 600,
  iat: EXAMPLE_NOW - 900,
  scope: 'read',
}

async function inspectionOf(example: Example) {
  const { text, keys: _, ...context } = openExample(example)
  return inspect(text, context)
}

/** Each row as: verdict, then what was demanded, what was found and the codes that tell of it. */
async function rowsOf(example: Example) {
  const { demands } = await inspectionOf(example)
  return Object.fromEntries(
    demands.map(({ member, verdict, demanded, found, findings }) => [
      member,
      [verdict, demanded, found, findings.map(({ code }) => code).join()],
    ]),
  )
}

describe('each demand is answered on its own', () => {
  test('and none stops at the first that fails', async () => {
    const policy = {
      issuer: 'https://id.example',
      audiences: ['https://api.example', 'stock'],
      allowed_algs: ['RS256'],
      required_claims: ['sub', 'jti', 'exp'],
      required_scopes: ['read', 'write'],
      typ: 'at+jwt',
      clock_skew_seconds: 0,
      max_token_age_seconds: 600,
    }
    expect(await rowsOf({ claims, policy })).toEqual({
      allowed_algs: ['fail', '“RS256”', '“ES256”', 'ALGORITHM_INVALID'],
      issuer: ['fail', '“https://id.example”', '“https://id.example/”', 'ISSUER_MISMATCH,ISSUER_NEAR_MISS'],
      audiences: [
        'fail',
        'one of “https://api.example” or “stock”',
        '“https://api.example/” and “other”',
        'AUDIENCE_MISMATCH,AUDIENCE_NEAR_MISS',
      ],
      exp: ['pass', 'after 2026-01-01 00:00:00 UTC', '2026-01-01 00:10:00 UTC, in 10 minutes', ''],
      nbf: ['not_asked', null, 'none', ''],
      max_token_age_seconds: [
        'fail',
        'at most 10 minutes, and 0 seconds for the clocks',
        'issued 15 minutes ago',
        'MAX_AGE_EXCEEDED',
      ],
      required_claims: [
        'fail',
        '“sub”, “jti” and “exp”',
        '“sub” and “jti” missing',
        'REQUIRED_CLAIM_MISSING,REQUIRED_CLAIM_MISSING',
      ],
      required_scopes: ['fail', '“read” and “write”', '“write” missing', 'REQUIRED_CLAIM_MISSING'],
      typ: ['fail', '“at+jwt”', '“JWT”', 'TYP_MISMATCH'],
      ci: ['not_asked', null, 'none', ''],
    })
  })

  test('what is not demanded is not asked', async () => {
    const rows = Object.values(await rowsOf({ claims: { iss: 'a' } }))
    expect(rows.map(([verdict]) => verdict)).toEqual(Array(10).fill('not_asked'))
  })

  test('times are held against the clock without a policy', async () => {
    const { exp, nbf } = await rowsOf({ claims: { exp: EXAMPLE_NOW - 600, nbf: EXAMPLE_NOW + 600 } })
    expect(exp).toEqual([
      'fail',
      'after 2025-12-31 23:59:00 UTC',
      expect.stringMatching(/, 10 minutes ago$/),
      'TOKEN_EXPIRED',
    ])
    expect(nbf).toEqual(['fail', 'not after 2026-01-01 00:01:00 UTC', expect.anything(), 'TOKEN_NOT_YET_VALID'])
    expect((await rowsOf({ claims: { exp: 'soon' } }))['exp']).toEqual([
      'fail',
      expect.anything(),
      'a string',
      'TIME_CLAIM_TYPE',
    ])
  })

  test('a token that is not signed fails, whatever the policy says', async () => {
    const unsigned = { header: { alg: 'none' }, claims, signature: '' }
    for (const policy of [{}, { allowed_algs: ['none'] }])
      expect((await rowsOf({ ...unsigned, policy }))['allowed_algs']?.[0]).toBe('fail')
  })

  test('the claims of its kind are asked for where the kind is certain', async () => {
    const idToken = { claims: { iss: 'a', aud: 'web', exp: EXAMPLE_NOW + 60, nonce: 'n' } }
    expect(await rowsOf(idToken)).not.toHaveProperty('kind')
    const { kind } = await rowsOf({ ...idToken, kind: 'id_token' })
    expect(kind).toEqual([
      'fail',
      expect.stringContaining('“iat” (OpenID'),
      '“sub” and “iat” missing',
      expect.anything(),
    ])
    const told = await rowsOf({ ...idToken, kind: 'id_token', policy: { required_claims: ['sub', 'iat'] } })
    expect(told['kind']?.[0]).toBe('fail')
  })
})

describe('a job', () => {
  const asked = (example: Example) =>
    rowsOf(example).then((rows) => Object.entries(rows).filter(([name]) => name.startsWith('ci.')))

  test('of GitHub Actions', async () => {
    const ci = {
      provider: 'github',
      expected_repository: 'octo-org/other-repo',
      expected_ref: 'main',
      expected_workflow: 'release.yml',
    } as const
    expect(await asked(githubExample({}, { ci }))).toEqual([
      ['ci.provider', ['pass', 'GitHub Actions', 'GitHub Actions, “https://token.actions.githubusercontent.com”', '']],
      ['ci.expected_repository', ['fail', '“octo-org/other-repo”', '“octo-org/octo-repo”', 'GITHUB_REPO_MISMATCH']],
      ['ci.expected_ref', ['pass', '“refs/heads/main”', '“refs/heads/main”', '']],
      ['ci.expected_environment', ['not_asked', null, 'none', '']],
      ['ci.expected_workflow', ['pass', '“release.yml”', expect.stringContaining('release.yml@refs/heads/main'), '']],
    ])
  })

  test('of GitLab CI', async () => {
    const ci = {
      provider: 'gitlab',
      expected_project_path: 'g/p',
      expected_ref: 'main',
      expected_ref_protected: true,
    } as const
    expect(await asked(gitlabExample({ ref_protected: 'false' }, { ci }))).toEqual([
      ['ci.provider', ['pass', 'GitLab CI', 'GitLab CI, “https://gitlab.com”', '']],
      ['ci.expected_project_path', ['fail', '“g/p”', '“my-group/my-project”', 'GITLAB_PROJECT_MISMATCH']],
      ['ci.expected_ref', ['pass', '“refs/heads/main”', '“refs/heads/main”', '']],
      ['ci.expected_ref_protected', ['fail', 'protected', 'not protected', 'GITLAB_REF_PROTECTION_MISMATCH']],
    ])
  })

  test('of another CI is not held against the rest', async () => {
    const ci = { provider: 'gitlab', expected_ref: 'main' } as const
    const rows = await asked(githubExample({}, { ci }))
    expect(rows.map(([, [verdict]]) => verdict)).toEqual(['fail', 'not_asked', 'not_checked', 'not_asked'])
  })
})

describe('without claims', () => {
  const policy = { issuer: 'https://id.example', required_claims: ['sub'], max_token_age_seconds: 60 }
  const verdicts = async (example: Example) => {
    const { demands, statuses, verdict } = await inspectionOf(example)
    const asked = demands.filter((row) => row.verdict !== 'not_asked').map((row) => `${row.member} ${row.verdict}`)
    return { asked, issuer: statuses.issuer, verdict }
  }

  test('a payload that is no JSON meets nothing', async () => {
    expect(await verdicts({ claims: 'text', policy })).toEqual({
      asked: ['issuer fail', 'max_token_age_seconds fail', 'required_claims fail'],
      issuer: 'fail',
      verdict: 'refused',
    })
  })

  test('an encrypted token is not known to be bad', async () => {
    const header = 'eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIn0'
    expect(await verdicts({ text: `${header}.AAAA.AAAA.AAAA.AAAA`, policy })).toEqual({
      asked: ['issuer not_checked', 'max_token_age_seconds not_checked', 'required_claims not_checked'],
      issuer: 'not_checked',
      verdict: 'undecided',
    })
  })
})

test('a demand that is not known is not called met', async () => {
  const { moon } = await rowsOf({ policy: { moon: 'full' } as object })
  expect(moon?.[0]).toBe('not_checked')
})

test('a near miss that the host silences is not told beside its demand either', async () => {
  const inspection = await inspectionOf({ claims, policy: { issuer: 'https://id.example' } })
  const row = silence(inspection, new Set(['ISSUER_NEAR_MISS'])).demands.find(({ member }) => member === 'issuer')
  expect(row?.findings.map(({ code }) => code)).toEqual(['ISSUER_MISMATCH'])
})

test.each<[readonly PolicyRow['verdict'][], string]>([
  [['not_asked'], 'Nothing is demanded of this token.'],
  [['pass', 'not_asked'], 'The one demand is met.'],
  [['pass', 'pass'], 'All 2 demands are met.'],
  [['pass', 'fail', 'not_checked'], '1 of 3 demands is not met; 1 cannot be checked.'],
  [['pass', 'not_checked'], '1 of 2 demands cannot be checked; the others are met.'],
  [['not_checked'], '1 of 1 demand cannot be checked.'],
])('the demands %j come to %j', (verdicts, sentence) => {
  const row = { member: '', title: '', demanded: null, found: '', findings: [] }
  expect(demandsSentence(verdicts.map((verdict) => ({ ...row, verdict })))).toBe(sentence)
})
