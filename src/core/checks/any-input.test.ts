import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Beside } from '../beside/beside'
import { conclude } from '../conclude'
import { inspect } from '../inspect'
import { readKeySource } from '../keys/read-key-source'
import type { Policy } from '../policy/policy'
import { readPasted } from '../read-pasted'
import type { Inspection } from '../verdict/inspection'
import { noTrials } from '../verify/try-keys'
import { checks } from '.'
import { proofBeside } from './beside-example'
import { unexaminedSource } from './examine-source'
import { EXAMPLE_NOW, openExample } from './example'

const words = (text: string) => text.split(' ')
const headerNames = words(
  'alg kid typ crit b64 zip jku x5u x5t x5t#S256 jwk x5c cty nonce enc epk iss aud Alg __proto__',
)
const claimNames = words(
  'iss sub aud exp nbf iat jti auth_time azp nonce at_hash c_hash s_hash scope scp client_id cnf events vc _sd _sd_alg ' +
    'htm htu ath alg kid typ role roles groups permissions admin email amr repository ref sub_id job_workflow_ref ' +
    'environment event_name project_path ref_protected pipeline_source tid token_use constructor toString __proto__',
)
const keyNames = words(
  'kty kid alg use key_ops n e crv x y d p q k pub x5c x5t x5t#S256 x5u ext exp nbf status issuer __proto__',
)
const texts = words(
  'none ES256 HS256 RS256 EdDSA RS1 HS256/64 b64 1 2026-01-01 dpop+jwt at+jwt secevent+jwt RSA EC oct OKP AKP P-256 Ed25519 ' +
    'X25519 AQAB AQ AA GET https://a.example https://token.actions.githubusercontent.com https://gitlab.com refs/heads/main',
)

const scalar = fc.oneof(
  fc.constantFrom('', ' ', '\u0000', '\ud800', ...texts).map((one) => JSON.stringify(one)),
  fc.string().map((one) => JSON.stringify(one)),
  fc.constantFrom('1e400', '-1e400', '-1', '1e300', '1767225600', '1767225600000', 'null', 'true', 'false', '{}', '[]'),
  fc.constantFrom(
    '["b64"]',
    '["b64","b64",1]',
    '["kid"]',
    '[""]',
    '[{}]',
    '{"jkt":1}',
    '{"jkt":"x","jwk":{"kty":"EC"}}',
  ),
  fc.constant(`${'['.repeat(400)}${']'.repeat(400)}`),
)
const objectOf = (known: readonly string[]) =>
  fc
    .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, fc.string()), scalar), {
      maxLength: 8,
    })
    .map((members) => `{${members.map(([name, one]) => `${JSON.stringify(name)}:${one}`).join(',')}}`)
/** Mostly an object, now and then anything. */
const mostly = (known: readonly string[]) => fc.oneof({ weight: 8, arbitrary: objectOf(known) }, scalar, fc.string())

const keys = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(objectOf(keyNames), { maxLength: 4 }).map((entries) => `{"keys":[${entries.join(',')}]}`),
  },
  objectOf(keyNames),
  scalar,
  fc.string(),
)
const ci = [
  { provider: 'github', expected_repository: 'a/b', expected_ref: 'main' },
  { provider: 'gitlab', expected_project_path: 'a/b', expected_ref_protected: true },
] as const
const policies: readonly Policy[] = [
  {},
  { allowed_algs: [] },
  { issuer: '', audiences: [], required_claims: ['__proto__', 'sub'], required_scopes: ['a'], typ: '' },
  {
    allowed_algs: ['ES256'],
    clock_skew_seconds: 0,
    issuer: '1',
    audiences: ['1'],
    typ: 'at+jwt',
    max_token_age_seconds: 1,
  },
  ...ci.map((one) => ({ ci: one })),
]
const text = fc.oneof(
  fc.constantFrom(...texts),
  fc.string(),
  fc.constant(proofBeside({ typ: 'dpop+jwt', jwk: {} }, { ath: 1 })),
)
const beside: fc.Arbitrary<Beside> = fc.oneof(
  fc.constant({}),
  fc.dictionary(fc.constantFrom(...words('client_id nonce access_token code state dpop_proof method url')), text),
)
const example = fc.record({
  header: mostly(headerNames),
  claims: mostly(claimNames),
  signature: fc.constantFrom('', 'c2ln', 'A'.repeat(86), 'MAYCAQECAQE', '=', '…', 'MEUCIA'),
  policy: fc.constantFrom(...policies),
  beside,
  now: fc.constantFrom(0, EXAMPLE_NOW),
})

const severities = new Map<string, string>(checks.map(({ code, severity }) => [code, severity]))

/** What must hold of every inspection, whatever was pasted. Ten thousand times, so nothing is asserted that holds. */
function expectSound({ findings, verdict }: Inspection): void {
  // A check that crashes has a code that no check has. A flaw of the keys begins with what it is about: “/keys/0 is a string”.
  const odd = findings.filter(
    ({ code, severity, message }) => severity !== severities.get(code) || !/^(?:[A-Z]|\/|keys ).*\.$/su.test(message),
  )
  if (odd.length > 0 || verdict === 'accepted') expect({ odd, verdict }).toEqual({ odd: [], verdict: 'undecided' })
  const text = JSON.stringify(findings)
  if (text !== JSON.stringify(JSON.parse(text))) expect(JSON.parse(text)).toEqual(findings)
}

describe('no check throws, and every finding is plain data', () => {
  test('on ten thousand tokens, held against two thousand key sets', () => {
    const found = new Set<string>()
    fc.assert(
      fc.property(keys, fc.array(example, { minLength: 5, maxLength: 5 }), (set, tokens) => {
        const reading = readKeySource(set)
        const examined = reading && unexaminedSource(reading)
        for (const token of tokens) {
          const opened = openExample(token)
          const inspection = conclude(readPasted(opened.text), reading, noTrials, { ...opened, examined })
          expectSound(inspection)
          for (const { code } of inspection.findings) found.add(code)
        }
      }),
      { numRuns: 2_000, seed: 5 },
    )
    // Else the tokens are too tame to show anything.
    expect(found.size).toBeGreaterThan(100)
  }, 300_000)

  test('with their keys examined and tried', async () => {
    await fc.assert(
      fc.asyncProperty(keys, example, async (set, one) => {
        const { text: token, ...context } = openExample(one)
        expectSound(await inspect(token, { ...context, keys: set }))
      }),
      { numRuns: 300 },
    )
  }, 120_000)

  test('on any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (token, given) =>
        expectSound(await inspect(token, { keys: given, now: EXAMPLE_NOW })),
      ),
      { numRuns: 300 },
    )
  }, 120_000)
})

test('a fault that repeats is told a bounded number of times', async () => {
  const many = `{"keys":[${Array.from({ length: 5000 }, () => '1').join(',')},{"kty":"oct","k":"AA"}]}`
  const { findings } = await inspect(openExample({}).text, { keys: many, now: EXAMPLE_NOW })
  expect(findings.length).toBeLessThan(100)
})
