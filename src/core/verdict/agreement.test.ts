import { describe, expect, test } from 'vitest'
import { checks } from '../checks'
import { githubExample, gitlabExample } from '../checks/ci-example'
import { type Example, EXAMPLE_NOW as NOW, openExample } from '../checks/example'
import { inspect } from '../inspect'
import type { Policy } from '../policy/policy'
import type { Inspection } from './inspection'

const policies: readonly Policy[] = [
  {},
  { issuer: 'https://id.example', audiences: ['api'], allowed_algs: ['ES256'], required_claims: ['sub'] },
  { issuer: 'x', audiences: ['y'], allowed_algs: ['RS256'], typ: 'at+jwt', max_token_age_seconds: 60 },
  { typ: 'JWT', required_scopes: ['read'] },
  { max_token_age_seconds: 600, clock_skew_seconds: 0 },
  { ci: { provider: 'github', expected_repository: 'Octo-org/octo-repo', expected_ref: 'main' } },
  { ci: { provider: 'gitlab', expected_project_path: 'x/y', expected_ref_protected: true }, required_claims: ['z'] },
]

const whole = { iss: 'https://id.example', aud: 'api', exp: NOW + 60, iat: NOW - 10, sub: 'a', scope: 'read' }
const logout = { 'http://schemas.openid.net/event/backchannel-logout': {} }
const tokens: Readonly<Record<string, Example>> = {
  'a whole one': { claims: whole },
  'one without claims': { claims: {} },
  'a payload that is no JSON': { claims: 'text' },
  'one that is not signed': { header: { alg: 'none' }, claims: { sub: 'a' }, signature: '' },
  'one without alg': { header: { typ: 'JWT' }, claims: whole },
  'an alg that is a number': { header: { alg: 5 }, claims: whole },
  'an alg in lower case': { header: { alg: 'es256' }, claims: whole },
  'claims of other types': { claims: { iss: 5, aud: 7, exp: 'x', nbf: null, iat: '1', sub: null, auth_time: {} } },
  'times beyond all times': { claims: '{"exp":1e400,"iat":1e400,"nbf":1e400}' },
  'an audience that is no string': { claims: { ...whole, aud: ['api', 5] } },
  'one that expired and is not yet valid': { claims: { exp: NOW - 3000, nbf: NOW + 3000, iat: NOW - 90 } },
  'one within the clock skew': { claims: { exp: NOW - 30, nbf: NOW + 30, iat: NOW - 30 } },
  'an access token without aud': { header: { alg: 'ES256', typ: 'at+jwt' }, claims: { ...whole, aud: undefined } },
  'an access token': { header: { alg: 'ES256', typ: 'at+jwt' }, claims: whole },
  'a logout token with a nonce': { claims: { ...whole, events: logout, nonce: 'n' } },
  'an ID token, as the person says': { claims: { ...whole, sub: undefined }, kind: 'id_token' },
  'an ID token of another client': { claims: whole, kind: 'id_token', beside: { client_id: 'web' } },
  'a job of GitHub Actions': githubExample(),
  'a job of GitLab CI': gitlabExample(),
  'a job of a GitLab of one’s own': gitlabExample({ iss: 'https://gitlab.acme.example' }),
  'a look-alike of GitHub': githubExample({ iss: 'https://token.actions.githubusercontent.com.evil.example' }),
  'an encrypted token': { text: 'eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIn0.AAAA.AAAA.AAAA.AAAA' },
  'a detached payload': { text: 'eyJhbGciOiJFUzI1NiJ9..AAAA' },
  'no token': { text: 'hello' },
}

/** The rows of a step. */
const rowsOfStep = {
  algorithm: ['allowed_algs'],
  time: ['exp', 'nbf', 'iat', 'auth_time', 'max_token_age_seconds'],
  issuer: ['issuer'],
  audience: ['audiences'],
  required_claims: ['required_claims', 'required_scopes', 'typ', 'kind', 'ci'],
} as const

const refusing: ReadonlySet<string> = new Set(checks.filter(({ refuses }) => refuses).map(({ code }) => code))
const ofClaims: ReadonlySet<string> = new Set(
  checks.filter(({ subject, refuses }) => subject === 'claims' && refuses).map(({ code }) => code),
)

/** What in an inspection contradicts something else in it. */
function contradictions({ demands, findings, statuses, verdict }: Inspection): readonly string[] {
  const found: string[] = []
  for (const row of demands) {
    const isRefused = row.findings.some(({ code }) => refusing.has(code))
    if (isRefused && row.verdict !== 'fail') found.push(`${row.member} is ${row.verdict}, with a finding that refuses`)
    if (row.verdict === 'fail' && verdict !== 'refused') found.push(`${row.member} fails, and it is ${verdict}`)
    if (row.verdict === 'not_checked' && verdict === 'accepted') found.push(`${row.member} is open, and it is accepted`)
  }
  const told = new Set(demands.flatMap((row) => row.findings.map(({ code }) => code)))
  for (const { code } of findings) if (ofClaims.has(code) && !told.has(code)) found.push(`${code} stands in no row`)
  for (const [step, members] of Object.entries(rowsOfStep)) {
    const status = statuses[step as keyof typeof rowsOfStep]
    const rows = demands.filter(({ member }) => members.some((one) => member === one || member.startsWith(`${one}.`)))
    const has = (word: string) => rows.some((row) => row.verdict === word)
    // The algorithm is held against the key too.
    const fails = step === 'algorithm' ? status !== 'fail' && has('fail') : (status === 'fail') !== has('fail')
    if (fails) found.push(`the step ${step} is ${status}, and of its rows ${has('fail') ? 'one fails' : 'none fails'}`)
    if (status === 'pass' && has('not_checked')) found.push(`the step ${step} passes, and a row of it is open`)
    if (step !== 'algorithm' && status === 'pass' && !has('pass')) found.push(`the step ${step} passes without a row`)
  }
  return found
}

describe('rows, steps, findings and verdict never contradict each other', () => {
  test.each(Object.entries(tokens))('%s', async (_, token) => {
    for (const policy of policies) {
      const { text, keys: _keys, ...context } = openExample({ ...token, policy })
      expect(contradictions(await inspect(text, context)), JSON.stringify(policy)).toEqual([])
    }
  })
})

test('a step is passed only where somebody asked: the claims of a kind are asked for by its specification alone', async () => {
  const held = async (claims: object, policy: Policy = {}) => {
    const { text } = openExample({ header: { alg: 'ES256', typ: 'at+jwt' }, claims })
    return (await inspect(text, { policy, now: NOW })).statuses.required_claims
  }
  expect(await held(whole)).toBe('not_checked')
  expect(await held({ ...whole, aud: undefined })).toBe('fail')
  expect(await held(whole, { required_claims: ['sub'] })).toBe('pass')
})
