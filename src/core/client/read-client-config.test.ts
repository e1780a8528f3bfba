import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clientMembers } from './client-config'
import { readClientConfig } from './read-client-config'

const whole = {
  issuer: 'https://id.acme.example',
  client_id: 'orders-web',
  audiences: ['orders-web'],
  jwks_uri: 'https://id.acme.example/jwks',
  redirect_uris: ['https://orders.acme.example/callback'],
  allowed_algs: ['RS256'],
  https_required: true,
}
const readingOf = (value: unknown) => readClientConfig(typeof value === 'string' ? value : JSON.stringify(value))
const flawsOf = (value: unknown) => {
  const reading = readingOf(value)
  return reading.state === 'whole' ? [] : reading.flaws.map(({ reason, pointer }) => [reason, pointer ?? null])
}

describe('the configuration of a client', () => {
  test('is read by its types, and each member may be missing', () => {
    expect(readingOf(whole)).toEqual({ state: 'whole', value: whole })
    expect(readingOf({})).toEqual({
      state: 'whole',
      value: Object.fromEntries(clientMembers.map(({ name }) => [name, null])),
    })
  })

  test.each([
    ['', [['NOT_JSON', null]]],
    ['issuer: https://id.acme.example', [['NOT_JSON', null]]],
    ['[]', [['NOT_OBJECT', '']]],
    [{ ...whole, issuer: 7 }, [['NOT_STRING', '/issuer']]],
    [{ ...whole, audiences: 'orders' }, [['NOT_STRINGS', '/audiences']]],
    [{ ...whole, allowed_algs: ['RS256', null] }, [['NOT_STRINGS', '/allowed_algs']]],
    [{ ...whole, https_required: 'true' }, [['NOT_BOOLEAN', '/https_required']]],
    [{ ...whole, https_required: null }, [['NOT_BOOLEAN', '/https_required']]],
    ['{"client_id":1e400}', [['NOT_STRING', '/client_id']]],
    ['{"__proto__":{"issuer":"x"}}', [['UNKNOWN_MEMBER', '/__proto__']]],
    ['{"constructor":1}', [['UNKNOWN_MEMBER', '/constructor']]],
    ['{"issuer":"a","issuer":"b"}', [['DUPLICATE_MEMBER', '/issuer']]],
  ] as const)('%j has the flaws %j', (value, flaws) => expect(flawsOf(value)).toEqual(flaws))

  test.each([
    ['jwks_url', 'jwks_uri'],
    ['JwksUri', 'jwks_uri'],
    ['authority', 'issuer'],
    ['algorithms', 'allowed_algs'],
    ['RequireHttpsMetadata', 'https_required'],
    ['callback-urls', 'redirect_uris'],
  ])('says that %s may be meant for %s', (name, meant) => {
    const reading = readingOf({ [name]: 'x' })
    expect(reading.state === 'whole' ? '' : reading.flaws[0].message).toBe(
      `The member “${name}” is not known here; “${meant}” may be meant.`,
    )
  })

  test('leaves what is sound beside a flaw, and of two members of one name the last', () => {
    expect(readingOf('{"issuer":"a","issuer":"b","audiences":7}')).toMatchObject({
      state: 'flawed',
      value: { issuer: 'b', audiences: null },
    })
  })
})

test('no text does harm, whatever its members are called', () => {
  const name = fc.constantFrom(...clientMembers.map((one) => one.name), '__proto__', 'toString', 'aud', '')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.dictionary(name, fc.jsonValue()).map((one) => JSON.stringify(one)),
      ),
      (text) => {
        const reading = readClientConfig(text)
        expect(structuredClone(reading)).toEqual(reading)
        if (reading.state === 'whole') return
        for (const { message } of reading.flaws) expect(message).toMatch(/^[A-Z].*\.$/su)
      },
    ),
    { numRuns: 3_000 },
  )
})

test('a hundred thousand members are read in time proportional to them', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `"m${i}":"x"`).join(',')
  expect(flawsOf(`{${many}}`)).toHaveLength(100_000)
})
