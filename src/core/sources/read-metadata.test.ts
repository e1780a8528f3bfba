import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMetadata } from './read-metadata'

const whole = { issuer: 'https://id.acme.example', jwks_uri: 'https://id.acme.example/jwks' }
const flawsOf = (value: unknown) => {
  const reading = readMetadata(typeof value === 'string' ? value : JSON.stringify(value))
  return reading.state === 'whole' ? [] : reading.flaws.map(({ reason, pointer }) => [reason, pointer ?? null])
}

describe('metadata', () => {
  test('is read by its types', () => {
    const text = JSON.stringify({
      ...whole,
      token_endpoint: 'https://id.acme.example/token',
      registration_endpoint: null,
      userinfo_endpoint: '',
      id_token_signing_alg_values_supported: ['RS256'],
      request_parameter_supported: true,
      unknown: { deep: [1] },
    })
    expect(readMetadata(text)).toEqual({
      state: 'whole',
      value: {
        ...whole,
        endpoints: [{ name: 'token_endpoint', url: 'https://id.acme.example/token' }],
        lists: [{ name: 'id_token_signing_alg_values_supported', values: ['RS256'] }],
      },
    })
  })

  test.each([
    ['', [['NOT_JSON', null]]],
    ['<html>', [['NOT_JSON', null]]],
    ['[]', [['NOT_OBJECT', '']]],
    ['{"keys":[]}', [['IS_KEY_SET', '']]],
    [
      '{}',
      [
        ['ISSUER_MISSING', ''],
        ['JWKS_URI_MISSING', ''],
      ],
    ],
    [{ ...whole, issuer: 7 }, [['ISSUER_NOT_STRING', '/issuer']]],
    [{ ...whole, jwks_uri: 'keys.json' }, [['JWKS_URI_NOT_URL', '/jwks_uri']]],
    [{ ...whole, jwks_uri: 'javascript:alert(1)' }, [['JWKS_URI_NOT_URL', '/jwks_uri']]],
    [{ ...whole, token_endpoint: '/token' }, [['TOKEN_ENDPOINT_NOT_URL', '/token_endpoint']]],
    [{ ...whole, scopes_supported: 'openid' }, [['NOT_STRINGS', '/scopes_supported']]],
    [{ ...whole, request_parameter_supported: 'true' }, [['NOT_BOOLEAN', '/request_parameter_supported']]],
    [{ ...whole, scopes_supported: ['openid', 1] }, [['NOT_STRINGS', '/scopes_supported']]],
    [`{"issuer":"https://a.example",${JSON.stringify(whole).slice(1)}`, [['DUPLICATE_MEMBER', '/issuer']]],
  ] as const)('%j has the flaws %j', (value, flaws) => expect(flawsOf(value)).toEqual(flaws))

  test('of two members of one name the last is read, as JSON.parse has it', () =>
    expect(readMetadata(`{"issuer":"https://a.example",${JSON.stringify(whole).slice(1)}`)).toMatchObject({
      state: 'flawed',
      value: { issuer: whole.issuer },
    }))
})

test('no JSON does harm, whatever its members are called', () => {
  const name = fc.constantFrom(
    'issuer',
    'jwks_uri',
    '__proto__',
    'constructor',
    'a_endpoint',
    '_endpoint',
    'scopes_supported',
    'keys',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.dictionary(name, fc.jsonValue()).map((one) => JSON.stringify(one)),
      ),
      (text) => {
        const reading = readMetadata(text)
        expect(structuredClone(reading)).toEqual(reading)
        if (reading.state === 'unreadable') return
        for (const { url } of reading.value.endpoints) expect(typeof url).toBe('string')
        for (const { values } of reading.value.lists) for (const one of values) expect(typeof one).toBe('string')
      },
    ),
    { numRuns: 3_000 },
  )
})

test('a hundred thousand members are read in time proportional to them', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `"m${i}_endpoint":"x"`).join(',')
  expect(flawsOf(`{${many}}`)).toHaveLength(100_002)
})
