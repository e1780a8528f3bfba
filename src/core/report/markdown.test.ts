import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import markdown from './markdown'
import { jsonBlock, prose } from './markdown-text'
import type { Report } from './report'

const clauses = { kid: 'fits', kty: 'fits', crv: 'unstated', alg: 'fits', use: 'fits', key_ops: 'unstated' } as const
const report: Report = {
  schema: 'report.v1',
  tool: { name: 'latchkey', version: '0.1.0' },
  now: 1_763_700_000,
  token: {
    form: 'jws-compact',
    header: { alg: 'RS256', kid: 'key_1' },
    claims: { iss: 'https://id.acme.example', sub: 'masked, 10 characters' },
    kid: 'key_1',
    alg: 'RS256',
  },
  verdict: 'refused',
  summary: 'The signature does not verify under “key_1” (RS256).',
  statuses: {
    structure: 'pass',
    key: 'pass',
    algorithm: 'pass',
    signature: 'fail',
    time: 'not_checked',
    issuer: 'pass',
    audience: 'not_checked',
    required_claims: 'not_checked',
  },
  lookup: {
    outcome: 'KID_REUSED_OR_TAMPERED',
    selected: 0,
    candidates: [
      {
        kid: 'key_1',
        thumbprint: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
        kty: 'RSA',
        crv: null,
        bits: 2048,
        alg: 'RS256',
        use: 'sig',
        written_as: 'JWK',
        pointer: '/keys/0',
        clauses: { ...clauses, strength: 'fits', import: 'fits' },
        verifies: false,
        engine: 'WebCrypto',
        untried: null,
      },
      {
        kid: null,
        thumbprint: null,
        kty: 'EC',
        crv: 'P-256',
        bits: null,
        alg: null,
        use: null,
        written_as: 'JWK',
        pointer: '/keys/1',
        clauses: {
          ...clauses,
          kid: 'unstated',
          kty: 'conflicts',
          alg: 'conflicts',
          strength: 'unstated',
          import: 'unstated',
        },
        verifies: null,
        engine: null,
        untried: 'RS256 needs a key of type RSA.',
      },
    ],
  },
  findings: [
    {
      code: 'SIGNATURE_INVALID',
      severity: 'error',
      at: { part: 'signature', pointer: '' },
      message: 'The signature verifies under no key.',
      facts: {},
      fix: 'Verifier: look whether the key was replaced.',
      reference: '#/reference/SIGNATURE_INVALID',
    },
    {
      code: 'EXP_MISSING',
      severity: 'warning',
      at: { part: 'payload', pointer: '/exp' },
      message: 'There is no exp.',
      facts: {},
      fix: '',
      reference: '#/reference/EXP_MISSING',
    },
  ],
  tally: { ran: 64, passed: 50, not_applicable: 12, found: 2, silenced: 0 },
}

test('a report reads well in a ticket', () => {
  expect(markdown.render(report)).toBe(`# Refused: The signature does not verify under “key\\_1” (RS256).

structure: pass → key: pass → algorithm: pass → signature: **fail** → time: not checked → issuer: pass → audience: not checked → required claims: not checked

| Judged as of | 2025-11-21 04:40:00 UTC (1763700000) |
| --- | --- |
| form | jws-compact |
| alg | RS256 |
| kid | key\\_1 |

## Findings

- **error** \`SIGNATURE_INVALID\` (signature): The signature verifies under no key.
  - Verifier: look whether the key was replaced.
- **warning** \`EXP_MISSING\` (payload /exp): There is no exp.

64 checks: 50 passed, 12 not applicable, 2 with findings.

## Key lookup

\`KID_REUSED_OR_TAMPERED\`

| kid | thumbprint | key | conflicts | verifies |
| --- | --- | --- | --- | --- |
| **key\\_1** (selected) | NzbLsXh8uDCcd-6MNwXF4W\\_7noWXFZAfHkxZsRGC9Xs | RSA, 2,048 bits, alg RS256, use sig | – | no (WebCrypto) |
| – | – | EC, P-256 | kty, alg | not known: RS256 needs a key of type RSA. |

## Header

\`\`\`json
{
  "alg": "RS256",
  "kid": "key_1"
}
\`\`\`

## Claims

\`\`\`json
{
  "iss": "https://id.acme.example",
  "sub": "masked, 10 characters"
}
\`\`\`

Written by Latchkey 0.1.0; the signature is left out.
`)
})

test('a report without anything to show says so', () => {
  const text = markdown.render({
    ...report,
    now: 1e300,
    token: { form: 'unrecognised', header: null, claims: null, kid: null, alg: null },
    lookup: { outcome: 'NOT_LOOKED_UP', selected: null, candidates: [] },
    findings: [],
  })
  expect(text).toContain('| Judged as of | 1e+300 |')
  expect(text).toContain('## Findings\n\nNone.')
  expect(text).toContain('`NOT_LOOKED_UP`: there are no keys.')
  expect(text).toContain('## Header\n\nThere is none that could be read.')
})

describe('untrusted text', () => {
  test.each([
    ['a|b', 'a\\|b'],
    ['`code`', '\\`code\\`'],
    ['[x](https://a.example)', '\\[x\\](https://a.example)'],
    ['![x](y)', '!\\[x\\](y)'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['a\\|b', 'a\\\\\\|b'],
    ['**b** __c__ ~~d~~', '\\*\\*b\\*\\* \\_\\_c\\_\\_ \\~\\~d\\~\\~'],
    ['one\r\n\n# two', 'one \\# two'],
    ['a\u202eb\u0000', 'a\\\\u{202e}b\\\\u{0}'],
    ['$x$', '\\$x\\$'],
  ])('%j is written as %j', (text, written) => {
    expect(prose(text)).toBe(written)
  })

  test('stays one line, and every character with a meaning is escaped', () => {
    const inert = (text: string) => {
      const written = prose(text)
      expect(written).not.toMatch(/[\r\n\u2028\u2029]/)
      expect(written.replace(/\\./g, '')).not.toMatch(/[\\`*_[\]<>|~&$#]/)
    }
    fc.assert(fc.property(fc.string({ unit: 'binary' }), inert), { numRuns: 3_000 })
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'\\`*_[]<>|~&$#\n a') }), inert), { numRuns: 3_000 })
  })

  test('cannot close the fence around JSON', () => {
    const fenced = (value: unknown) => {
      const lines = jsonBlock(value).split('\n')
      const fence = (lines[0] as string).slice(0, -'json'.length)
      expect(fence).toMatch(/^`{3,}$/)
      expect(lines.at(-1)).toBe(fence)
      for (const line of lines.slice(1, -1)) expect(line).not.toContain(fence)
      expect(JSON.parse(lines.slice(1, -1).join('\n'))).toEqual(JSON.parse(JSON.stringify(value)))
    }
    const ticks = fc.string({ unit: fc.constantFrom('`', '`', '\n', '\r', '~', '\u2028') })
    fc.assert(fc.property(fc.dictionary(ticks, ticks), fenced), { numRuns: 2_000 })
    fenced('`'.repeat(1_000_000))
  })

  test('adds no row and no cell to a table', () => {
    const kid = 'a|b\n| c | d |\\|'
    const text = markdown.render({ ...report, token: { ...report.token, kid, alg: '|' } })
    expect(text).toContain('| alg | \\| |\n| kid | a\\|b \\| c \\| d \\|\\\\\\| |\n\n## Findings')
  })
})
