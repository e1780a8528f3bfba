import type { Policy } from '../src/core/policy/policy'
import { jwk, keys, p256, rsa, signed } from './consumer-keys'

/** A policy, a token that meets it, and what each other token does otherwise. */
export interface SnippetCase {
  readonly policy: Policy
  /** By what is changed of the good one, which stands first. */
  readonly tokens: readonly (readonly [name: string, token: string])[]
}

export const keySet = keys(
  jwk(rsa, { kid: 'r', alg: 'RS256', use: 'sig' }),
  jwk(p256, { kid: 'e', alg: 'ES256', use: 'sig' }),
  jwk(rsa, { kid: 'p', alg: 'PS256', use: 'sig' }),
)

type Members = Readonly<Record<string, unknown>>
interface Change {
  readonly header?: Members
  readonly claims?: Members
}

/** In the seconds that a test may take no answer changes. */
const now = Math.floor(Date.now() / 1000)

function tokensOf(claims: Members, changes: Readonly<Record<string, Change>>, typ?: string): SnippetCase['tokens'] {
  const good = { iat: now - 10, exp: now + 3600, ...claims }
  return Object.entries({ 'as demanded': {}, ...changes }).map(([name, change]: [string, Change]) => {
    const header = { alg: 'RS256', kid: 'r', typ, ...change.header }
    const { privateKey } = header.alg === 'ES256' ? p256 : rsa
    return [name, signed(header, privateKey, { ...good, ...change.claims })] as const
  })
}

const api: SnippetCase = {
  policy: {
    issuer: 'https://id.acme.example',
    audiences: ['orders', 'stock’s "own" \\n'],
    allowed_algs: ['RS256', 'ES256', 'HS256'],
    required_claims: ['sub', 'tenant', 'toString'],
    required_scopes: ['orders:read', 'orders:write'],
    typ: 'at+jwt',
    clock_skew_seconds: 1800,
    max_token_age_seconds: 5000,
  },
  tokens: tokensOf(
    {
      iss: 'https://id.acme.example',
      aud: ['billing', 'orders'],
      sub: 'ada',
      tenant: 7,
      toString: 'x',
      scope: 'orders:read orders:write',
    },
    {
      'typ in another spelling': { header: { typ: 'application/AT+JWT' } },
      'no typ': { header: { typ: undefined } },
      'typ of another kind': { header: { typ: 'JWT' } },
      'another key': { header: { alg: 'ES256', kid: 'e' } },
      'another algorithm': { header: { alg: 'PS256', kid: 'p' } },
      'another issuer': { claims: { iss: 'https://id.acme.example/' } },
      'no issuer': { claims: { iss: undefined } },
      'one audience': { claims: { aud: 'stock’s "own" \\n' } },
      'another audience': { claims: { aud: ['billing'] } },
      'no audience': { claims: { aud: undefined } },
      'no sub': { claims: { sub: undefined } },
      'tenant null': { claims: { tenant: null } },
      'tenant false': { claims: { tenant: false } },
      'no claim of the name of a method': { claims: { toString: undefined } },
      'one scope of two': { claims: { scope: 'orders:read' } },
      'scopes in an array': { claims: { scope: undefined, scp: ['orders:write', 'orders:read'] } },
      'scopes in both': { claims: { scope: 'orders:read', scp: 'orders:write' } },
      'no scope': { claims: { scope: undefined } },
      'no exp': { claims: { exp: undefined } },
      expired: { claims: { exp: now - 2000 } },
      'expired within the skew': { claims: { exp: now - 900 } },
      'not yet valid': { claims: { nbf: now + 2700 } },
      'not yet valid within the skew': { claims: { nbf: now + 900 } },
      'too old': { claims: { iat: now - 7000 } },
      'too old within the skew': { claims: { iat: now - 5900 } },
      'no iat': { claims: { iat: undefined } },
    },
    'at+jwt',
  ),
}

const nothing: SnippetCase = {
  policy: {},
  tokens: tokensOf(
    { aud: 'anybody', iss: 'https://any.example' },
    {
      'no claims of note': { claims: { aud: undefined, iss: undefined, iat: undefined, exp: undefined } },
      'iat to come': { claims: { iat: now + 500 } },
      PS256: { header: { alg: 'PS256', kid: 'p' } },
      'expired within the usual skew': { claims: { exp: now - 5 } },
      expired: { claims: { exp: now - 80 } },
    },
  ),
}

const job = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:octo/Kit:environment:prod',
  aud: 'deploy',
  repository: 'octo/Kit',
  ref: 'refs/heads/main',
  environment: 'prod',
  workflow_ref: 'octo/Kit/.github/workflows/release.yml@refs/heads/main',
  job_workflow_ref: 'octo/Kit/.github/workflows/release.yml@refs/heads/main',
}
const elsewhere = 'octo/shared/.github/workflows/deploy.yml'

const github: SnippetCase = {
  policy: {
    ci: {
      provider: 'github',
      expected_repository: 'OCTO/kit',
      expected_ref: 'main',
      expected_environment: 'prod',
      expected_workflow: 'release.yml',
    },
  },
  tokens: tokensOf(job, {
    'issuer of an enterprise': { claims: { iss: 'https://token.actions.githubusercontent.com/octo-corp' } },
    'issuer that looks like it': { claims: { iss: 'https://token.actions.githubusercontent.com.evil.example' } },
    'issuer of a server': { claims: { iss: 'https://git.acme.example/_services/token' } },
    'no issuer': { claims: { iss: undefined } },
    'another repository': { claims: { repository: 'octo/kit2' } },
    'repository with a Kelvin sign': { claims: { repository: 'octo/\u{212a}it' } },
    'no repository': { claims: { repository: undefined } },
    'a tag of that name': { claims: { ref: 'refs/tags/main' } },
    'short ref': { claims: { ref: 'main' } },
    'another environment': { claims: { environment: 'Prod' } },
    'no environment': { claims: { environment: undefined } },
    'another workflow': {
      claims: { workflow_ref: `${elsewhere}@refs/heads/main`, job_workflow_ref: `${elsewhere}@refs/heads/main` },
    },
    'started by the workflow': { claims: { job_workflow_ref: `${elsewhere}@refs/heads/main` } },
    'the workflow in a folder': {
      claims: { workflow_ref: undefined, job_workflow_ref: 'octo/Kit/x/.github/workflows/release.yml@refs/heads/main' },
    },
  }),
}

const reusable: SnippetCase = {
  policy: {
    issuer: 'https://git.acme.example/_services/token',
    audiences: ['deploy'],
    ci: { provider: 'github', expected_workflow: `Octo/Shared/.github/workflows/deploy.yml@v1` },
  },
  tokens: tokensOf(
    { ...job, iss: 'https://git.acme.example/_services/token', job_workflow_ref: `${elsewhere}@refs/heads/v1` },
    {
      'at that name': { claims: { job_workflow_ref: `${elsewhere}@v1` } },
      'at a tag': { claims: { job_workflow_ref: `${elsewhere}@refs/tags/v1` } },
      'at no ref': { claims: { job_workflow_ref: elsewhere } },
      'of another owner': { claims: { job_workflow_ref: `evil/${elsewhere}@refs/heads/v1` } },
      'no text': { claims: { job_workflow_ref: 7, workflow_ref: [`${elsewhere}@v1`] } },
      'no workflow': { claims: { job_workflow_ref: undefined, workflow_ref: undefined } },
      'of GitHub itself': { claims: { iss: 'https://token.actions.githubusercontent.com' } },
    },
  ),
}

const pipeline = {
  iss: 'https://gitlab.com',
  aud: 'deploy',
  project_path: 'group/app',
  ref: 'main',
  ref_type: 'branch',
  ref_path: 'refs/heads/main',
  ref_protected: 'true',
  sub: 'project_path:group/app:ref_type:branch:ref:main',
}

const gitlab: SnippetCase = {
  policy: {
    ci: {
      provider: 'gitlab',
      expected_project_path: 'group/app',
      expected_ref: 'main',
      expected_ref_protected: true,
    },
  },
  tokens: tokensOf(pipeline, {
    'a server of somebody’s own': { claims: { iss: 'https://git.acme.example' } },
    'another project': { claims: { project_path: 'group/App' } },
    'run by the same project': { claims: { job_project_path: 'group/app' } },
    'run by another project': { claims: { job_project_path: 'fork/app' } },
    'run by nobody': { claims: { job_project_path: null } },
    'without the full ref': { claims: { ref_path: undefined } },
    'the full ref alone': { claims: { ref: undefined, ref_type: undefined } },
    'refs that disagree': { claims: { ref_path: 'refs/heads/other' } },
    'a tag of that name': { claims: { ref_type: 'tag', ref_path: 'refs/tags/main' } },
    'another branch': { claims: { ref: 'other', ref_path: undefined } },
    'no ref': { claims: { ref: undefined, ref_path: undefined } },
    'a boolean': { claims: { ref_protected: true } },
    'not protected': { claims: { ref_protected: 'false' } },
    'protection of 1': { claims: { ref_protected: 1 } },
    'no protection': { claims: { ref_protected: undefined } },
  }),
}

const ownGitlab: SnippetCase = {
  policy: { issuer: 'https://git.acme.example', ci: { provider: 'gitlab', expected_ref_protected: false } },
  tokens: tokensOf(
    { ...pipeline, iss: 'https://git.acme.example', ref_protected: false },
    {
      'no project': { claims: { project_path: undefined } },
      'no type of the ref': { claims: { ref_type: undefined } },
      'of GitLab itself': { claims: { iss: 'https://gitlab.com' } },
      protected: { claims: { ref_protected: 'true' } },
    },
  ),
}

export const snippetCases: Readonly<Record<string, SnippetCase>> = {
  'an API’s access tokens': api,
  'nothing demanded': nothing,
  'a job of GitHub Actions': github,
  'a reusable workflow on a server': reusable,
  'a job of GitLab': gitlab,
  'a job of a GitLab of one’s own': ownGitlab,
}
