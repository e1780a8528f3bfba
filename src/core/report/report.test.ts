import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../foundation/json-access'
import { quote } from '../foundation/wording'
import { reportFormats } from '.'
import { type Report, reportOf } from './report'

const base: Report = {
  schema: 'report.v1',
  tool: { name: 'latchkey', version: '0.1.0' },
  now: 1_763_700_000,
  token: { form: 'jws-compact', header: { alg: 'ES256' }, claims: {}, kid: null, alg: 'ES256' },
  verdict: 'undecided',
  summary: 'Decoded, not verified.',
  statuses: {
    structure: 'pass',
    key: 'not_checked',
    algorithm: 'pass',
    signature: 'not_checked',
    time: 'pass',
    issuer: 'not_checked',
    audience: 'not_checked',
    required_claims: 'not_checked',
  },
  lookup: { outcome: 'NOT_LOOKED_UP', selected: null, candidates: [] },
  findings: [],
  tally: { ran: 0, passed: 0, not_applicable: 0, found: 0, silenced: 0 },
}

const withClaims = (claims: JsonValue, more: Partial<Report> = {}): Report => ({
  ...base,
  ...more,
  token: { ...base.token, claims },
})
const claimsOf = (claims: JsonValue) => reportOf(withClaims(claims)).token.claims

describe('claims about people', () => {
  test('are masked, and the others are kept', () => {
    const claims = {
      iss: 'https://id.acme.example',
      sub: 'alice-4711',
      email: 'alice@acme.example',
      exp: 1,
      scope: 'a b',
    }
    expect(claimsOf(claims)).toEqual({
      iss: 'https://id.acme.example',
      sub: 'masked, 10 characters',
      email: 'masked, 18 characters',
      exp: 1,
      scope: 'a b',
    })
  })

  test('are masked whole when they are objects or arrays, and null stays null', () => {
    const address = { formatted: '1 Main Street', country: 'NO' }
    expect(claimsOf({ address, phone_number: ['+47 22'], given_name: null, updated_at: 5, age: 41 })).toEqual({
      address: 'masked',
      phone_number: 'masked',
      given_name: null,
      updated_at: 5,
      age: 'masked',
    })
  })

  test('are masked below other claims and in the header', () => {
    const { token } = reportOf({
      ...withClaims({ act: { sub: 'service-a' }, list: [{ email: 'b@c.example' }] }),
      token: {
        ...base.token,
        header: { alg: 'dir', sub: 'alice' },
        claims: { act: { sub: 'bob' }, list: [{ email: 'b' }] },
      },
    })
    expect(token.header).toEqual({ alg: 'dir', sub: 'masked, 5 characters' })
    expect(token.claims).toEqual({ act: { sub: 'masked, 3 characters' }, list: [{ email: 'masked, 1 character' }] })
  })

  test('are kept when asked for', () => {
    const whole = withClaims({ sub: 'alice', email: 'alice@acme.example' }, { summary: 'It is for “alice”.' })
    expect(reportOf(whole, { people: true })).toEqual(whole)
  })

  test('that name the client or the issuer itself are kept: such a subject is a program (RFC 9068 §2.2)', () => {
    const claims = { iss: 'https://id.acme.example', sub: 'billing-service', client_id: 'billing-service' }
    expect(claimsOf(claims)).toEqual(claims)
    const assertion = { iss: 'svc@acme.example', sub: 'svc@acme.example', email: 'svc@acme.example' }
    expect(claimsOf(assertion)).toEqual(assertion)
  })

  test('may be named __proto__ or constructor without harm', () => {
    const claims = JSON.parse('{"__proto__":{"sub":"alice"},"constructor":1,"sub":"alice"}') as JsonValue
    expect(JSON.stringify(claimsOf(claims))).toBe(
      '{"__proto__":{"sub":"masked, 5 characters"},"constructor":1,"sub":"masked, 5 characters"}',
    )
  })

  test('in the thousands mask every text', () => {
    const emails = Array.from({ length: 2_000 }, (_, index) => `person-${index}@acme.example`)
    const { summary } = reportOf(withClaims({ emails }, { summary: 'It is for “person-1999@acme.example”.' }))
    expect(summary).toBe('masked')
  })
})

describe('values of masked claims', () => {
  const place = { part: 'payload', pointer: '/sub' } as const
  const finding = (message: string, facts: Report['findings'][number]['facts']) =>
    ({
      code: 'SUB_ODD',
      severity: 'note',
      at: place,
      message,
      facts,
      fix: 'None.',
      reference: '#/reference/SUB_ODD',
    }) as const

  test('are masked where the summary, a message or a fact has them', () => {
    const sub = 'alice@acme.example'
    const report = reportOf(
      withClaims(
        { sub, user_id: 12_345_678 },
        {
          summary: `The token is for ${quote(sub)}, so it is refused.`,
          findings: [
            finding(`“${sub}” and 12345678`, {
              sub,
              all: ['x', sub],
              number: 12_345_678,
              other: 3,
              yes: true,
              no: null,
            }),
          ],
        },
      ),
    )
    expect(report.summary).toBe('The token is for “masked”, so it is refused.')
    expect(report.findings[0]?.message).toBe('“masked” and masked')
    expect(report.findings[0]?.facts).toEqual({
      sub: 'masked',
      all: ['x', 'masked'],
      number: 'masked',
      other: 3,
      yes: true,
      no: null,
    })
  })

  test('are masked as a sentence quotes them: cut, and with control characters made visible', () => {
    const name = `Zoë\u202e${'z'.repeat(100)}`
    const report = reportOf(withClaims({ name }, { summary: `Found ${quote(name)}.` }))
    expect(report.summary).toBe('Found “masked”.')
  })

  test('are masked in the kid and in other claims too', () => {
    const { token, lookup } = reportOf({
      ...base,
      token: {
        ...base.token,
        kid: 'key-of-alice',
        header: { kid: 'key-of-alice' },
        claims: { sub: 'alice', aud: ['alice'] },
      },
      lookup: { outcome: 'KEY_NOT_IN_SET', selected: null, candidates: [candidate({ kid: 'key-of-alice' })] },
    })
    expect([token.kid, token.header, token.claims]).toEqual([
      'key-of-masked',
      { kid: 'key-of-masked' },
      { sub: 'masked, 5 characters', aud: ['masked'] },
    ])
    expect(lookup.candidates[0]?.kid).toBe('key-of-masked')
  })

  test('shorter than four characters are left in sentences, where they are parts of words', () => {
    expect(reportOf(withClaims({ sub: 'the' }, { summary: 'Trying the keys.' })).summary).toBe('Trying the keys.')
  })

  test('of which one holds another are masked whole', () => {
    const claims = { name: 'Alice', email: 'Alice@acme.example', nickname: 'mask' }
    expect(reportOf(withClaims(claims, { summary: '“Alice@acme.example”, “Alice”.' })).summary).toBe(
      '“masked”, “masked”.',
    )
  })

  test('stand in no format, whatever they are and wherever they were quoted', () => {
    // Letters that no word of the report has, so that a value found is a value that leaked.
    const letters = fc.constantFrom('Ж', 'щ', 'ю', '|', '`', '*', '<', '"', '\\', '\u202e', '\n', '😀', '\ud800')
    const value = fc.string({ unit: letters, minLength: 4, maxLength: 100 }).filter((one) => /[Жщю]/.test(one))
    const name = fc.constantFrom('sub', 'email', 'name', 'https://a.example/phone', 'address', 'identities')
    const leak = (names: readonly string[], values: readonly string[], nested: boolean) => {
      const personal = Object.fromEntries(names.map((one, at) => [one, values[at % values.length] as string]))
      const quoted = Object.values(personal)
      const report = reportOf({
        ...withClaims(nested ? { act: personal, free: quoted } : { ...personal, [quoted[0] as string]: { x: quoted } }),
        summary: `Found ${quoted.map(quote).join(' and ')}, and ${quoted.join(' and ')}.`,
        lookup: { outcome: 'KID_RENAMED', selected: null, candidates: [candidate({ kid: quoted[0] as string })] },
        findings: [finding(quoted.join(), { quoted, one: quoted[0] as string })],
      })
      for (const { render } of reportFormats) expect(render(report)).not.toMatch(/[Жщю]/)
      expect(JSON.stringify(report)).not.toMatch(/[Жщю]/)
    }
    fc.assert(fc.property(fc.array(name, { minLength: 1 }), fc.array(value, { minLength: 1 }), fc.boolean(), leak), {
      numRuns: 2_000,
    })
  })
})

function candidate(more: Partial<Report['lookup']['candidates'][number]>) {
  const clauses = { kid: 'fits', kty: 'fits', crv: 'fits', alg: 'unstated', use: 'unstated' } as const
  return {
    kid: null,
    thumbprint: null,
    kty: 'EC',
    crv: 'P-256',
    bits: null,
    alg: null,
    use: null,
    written_as: 'JWK',
    pointer: '/keys/0',
    clauses: { ...clauses, key_ops: 'unstated', strength: 'unstated', import: 'fits' } as const,
    verifies: false,
    engine: 'noble' as const,
    untried: null,
    ...more,
  }
}
