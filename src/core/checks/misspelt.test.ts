import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { misspelt } from './misspelt'

const jwkOf = (value: object) => objectOf(readJson(JSON.stringify(value))) as JsonObject

describe('a member under a wrong name', () => {
  test.each([
    [{ sig: 'sig' }, 'use', 'sig'],
    [{ Use: 'sig' }, 'use', 'Use'],
    [{ keyId: '1' }, 'kid', 'keyId'],
    [{ KID: '1' }, 'kid', 'KID'],
    [{ kidd: '1' }, 'kid', 'kidd'],
    [{ 'x5t#s256': 'a' }, 'x5t#S256', 'x5t#s256'],
    [{ 'key-ops': ['x'] }, 'key_ops', 'key-ops'],
    [{ operations: ['verify'] }, 'key_ops', 'operations'],
    [{ signing: 'RS256' }, 'alg', 'signing'],
    [{ N: 'AQAB' }, 'n', 'N'],
    [{ curve: 'P-256' }, 'crv', 'curve'],
  ])('in %j is found for %s', (jwk, name, found) => {
    expect(misspelt(jwkOf(jwk), name)).toBe(found)
  })

  test.each([
    // PayPal, Entra, OneLogin, SMART Health Cards, SPIFFE
    [{ acr: ['client'] }, 'crv'],
    [{ issuer: 'https://login.example', cloud_instance_name: 'x' }, 'use'],
    [{ status: 'active' }, 'use'],
    [{ crlVersion: 1, date: 'x' }, 'crv'],
    [{ id: '1', uid: '2', user: 'me' }, 'kid'],
    [{ user: 'me' }, 'use'],
    [{ use: 'sig', usage: 'sig' }, 'use'],
    [{ d: 'sig' }, 'use'],
  ])('is not seen in %j for %s', (jwk, name) => {
    expect(misspelt(jwkOf(jwk), name)).toBeNull()
  })

  test('is looked for in any object', () => {
    const names = fc.constantFrom('use', 'alg', 'kid', 'key_ops', 'kty', 'crv', 'n', 'pub', '__proto__')
    fc.assert(
      fc.property(fc.object({ maxDepth: 2 }), names, (object, name) => {
        const found = misspelt(jwkOf(object), name)
        if (found !== null) expect(Object.keys(object)).toContain(found)
      }),
    )
  })
})
