import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checks } from '../checks'
import { openExample } from '../checks/example'
import { writeBase64url } from '../foundation/base64url'
import { writeUtf8 } from '../foundation/utf8'
import { inspect } from '../inspect'
import { reportFormats } from '.'
import json from './json'
import { type Report, reportOf } from './report'

const now = 1_763_700_000
const encode = (text: string) => writeBase64url(writeUtf8(text))
const tokenOf = (header: unknown, claims: unknown, signature = 'c2ln') =>
  `${encode(JSON.stringify(header))}.${encode(JSON.stringify(claims))}.${signature}`

// RFC 7515 Appendix A.1.
const secret =
  '{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"}'
const verified =
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const jwks = JSON.stringify({
  keys: [
    {
      kty: 'EC',
      crv: 'P-256',
      kid: '1',
      use: 'sig',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    },
    { kty: 'EC', crv: 'P-256', kid: '2', use: 'enc', key_ops: ['sign'], x: 'AA', y: 'AA' },
    { kty: 'XX', kid: '`|<b>[a](b)' },
  ],
})

const pasted: readonly [text: string, keys?: string][] = [
  [''],
  ['hello'],
  [verified],
  [verified, secret],
  [verified, jwks],
  [verified.slice(0, -9), secret],
  [verified.slice(0, 90)],
  [`Bearer ${verified}`],
  ['....'],
  ['{}', '{}'],
  [tokenOf({ alg: 'none' }, {}, '')],
  [tokenOf({ alg: 'ES256', kid: '1' }, { sub: 'alice', exp: 1e300, nbf: -1 }, 'A'.repeat(86)), jwks],
  [tokenOf({ alg: 'ES256', kid: '9' }, { email: 'a@b.example' }, 'A'.repeat(86)), jwks],
  [tokenOf({ alg: 'ES256' }, [], 'A'.repeat(86)), jwks],
  [tokenOf({ alg: '\u202e```|</script>', kid: '](javascript:0)' }, { '````': 1, x: '```\n```' }), jwks],
  [tokenOf({ alg: 'dir', enc: 'A128GCM' }, {}).replace(/\.[^.]*\.[^.]*$/, '..aXY.Y2lw.dGFn')],
  [`${tokenOf({ alg: 'ES256', typ: 'dc+sd-jwt' }, { _sd: [] })}~WyJhIl0~`],
  [JSON.stringify({ payload: encode('{}'), protected: encode('{"alg":"ES256"}'), signature: 'c2ln' })],
  [`${encode('{"alg":"ES256","n":1e400}')}.${encode('{"exp":1e400,"__proto__":{"sub":"a"}}')}.c2ln`, jwks],
  [`${encode('{"alg":"ES256"')}.${encode('"\\ud800"')}.c2ln`],
  [`${encode('{"alg":"ES256"}')}.${encode(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`)}.c2ln`],
]

const schema = JSON.parse(
  readFileSync(new URL('../../../public/schemas/report.v1.json', import.meta.url), 'utf8'),
) as object
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema)
const exported = (report: Report) => JSON.parse(json.render(report)) as unknown

function expectValid(report: Report) {
  for (const people of [false, true]) {
    validate(exported(reportOf(report, { people })))
    expect(validate.errors ?? []).toEqual([])
  }
}

describe('the published schema', () => {
  test.each(pasted)('holds for the report of %j with the keys %j', async (text, keys) => {
    expectValid(await inspect(text, { now, ...(keys === undefined ? {} : { keys }) }))
  })

  test('holds for the report of every example of every check', async () => {
    for (const { examples } of checks)
      for (const example of [...examples.flags, ...examples.passes]) {
        const { text, keys, ...context } = openExample(example)
        expectValid(await inspect(text, keys === undefined ? context : { ...context, keys }))
      }
  })

  test('refuses what is no report', async () => {
    const report = exported(reportOf(await inspect(verified, { now, keys: secret }))) as Record<string, unknown>
    expect(validate(report)).toBe(true)
    const wrong: readonly object[] = [
      { schema: 'report.v2' },
      { verdict: 'verified' },
      { summary: '' },
      { now: '2025' },
      { statuses: { structure: 'pass' } },
      { lookup: { outcome: 'OK', selected: null } },
      { lookup: { outcome: 'GUESSED', selected: null, candidates: [] } },
      { lookup: { outcome: 'OK', selected: 0, candidates: [{ kid: '1' }] } },
      { findings: [{ code: 'lower_case' }] },
      { token: { form: 'jwt', header: {}, claims: {}, kid: null, alg: null } },
      { signature: 'c2ln' },
    ]
    for (const change of wrong) expect(validate({ ...report, ...change }), JSON.stringify(change)).toBe(false)
    for (const name of Object.keys(report)) {
      const { [name]: _, ...rest } = report
      expect(validate(rest), name).toBe(false)
    }
  })
})

describe('every format', () => {
  test('has its own name and media type', () => {
    expect(reportFormats.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['markdown', 'text/markdown'],
      ['json', 'application/json'],
    ])
  })

  test('is text without the signature', async () => {
    const report = reportOf(await inspect(verified, { now, keys: secret }))
    for (const { render } of reportFormats) expect(render(report)).not.toContain('dBjftJeZ4CVP')
  })

  test('renders what any token and key set come to, and the JSON parses back', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('```', '|', '<!--', '](x)', '\u202e'),
    )
    const object = fc.dictionary(
      fc.oneof(fc.constantFrom('alg', 'kid', 'sub', 'email', 'exp', 'iss', 'crit', 'jwk', 'name'), hostile),
      fc.oneof(hostile, fc.constantFrom('ES256', 'HS256', '1'), fc.jsonValue({ stringUnit: 'binary' })),
    )
    const keySet = fc.record({ keys: fc.array(fc.record({ kty: fc.constantFrom('EC', 'RSA', 'oct'), kid: hostile })) })
    const rendered = async (header: object, claims: object, keys: object) => {
      const inspection = await inspect(tokenOf(header, claims), { now, keys: JSON.stringify(keys) })
      const report = reportOf(inspection)
      for (const { render } of reportFormats) expect(render(report)).not.toMatch(/[\u202e\u2028]/)
      expect(exported(report)).toEqual(JSON.parse(JSON.stringify(report)))
      expectValid(inspection)
    }
    await fc.assert(fc.asyncProperty(object, object, keySet, rendered), { numRuns: 1_000 })
  })
})
