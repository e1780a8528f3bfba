import { createHmac, generateKeyPairSync } from 'node:crypto'
import { createVerifier } from 'fast-jwt'
import * as jose from 'jose'
import jsonwebtoken from 'jsonwebtoken'
import jwksClient from 'jwks-rsa'
import { describe, expect, test } from 'vitest'
import { findLibraryErrors } from './find-library-errors'

const facts = (text: string) => findLibraryErrors(text).map(({ fact }) => fact)
const secret = 's'.repeat(32)
const now = Math.floor(Date.now() / 1000)
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const sign = (header: object, claims: object, key = secret) => {
  const input = `${part(header)}.${part(claims)}`
  return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`
}
const good = { iss: 'https://id.acme.example', aud: 'orders-api', exp: now + 600 }
const token = sign({ alg: 'HS256' }, good)

/** The whole of an error as Node prints it. */
async function thrown(act: () => unknown): Promise<string> {
  try {
    await act()
  } catch (error) {
    const { stack, code } = error as Error & { code?: string }
    return `${stack} {\n  code: '${code}'\n}`
  }
  return 'nothing was thrown'
}

describe('errors that jose throws are recognised', () => {
  const bytes = new TextEncoder().encode(secret)
  const verify = (jwt: string, options?: jose.JWTVerifyOptions) => () => jose.jwtVerify(jwt, bytes, options)
  const es = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = { ...es.publicKey.export({ format: 'jwk' }), kid: 'a' }
  const set = (...keys: object[]) => jose.createLocalJWKSet({ keys } as jose.JSONWebKeySet)
  const es256 = (kid?: string) =>
    new jose.SignJWT(good).setProtectedHeader({ alg: 'ES256', ...(kid ? { kid } : {}) }).sign(es.privateKey)

  test.each([
    ['signature_invalid', verify(sign({ alg: 'HS256' }, good, 'x'.repeat(32)))],
    ['malformed', verify('a.b')],
    ['malformed', verify(`!!.${token.split('.')[1]}.x`)],
    ['expired', verify(sign({ alg: 'HS256' }, { exp: now - 9 }))],
    ['not_yet_valid', verify(sign({ alg: 'HS256' }, { nbf: now + 900 }))],
    ['too_old', verify(sign({ alg: 'HS256' }, { iat: now - 900 }), { maxTokenAge: 60 })],
    ['issued_later', verify(sign({ alg: 'HS256' }, { iat: now + 900 }), { maxTokenAge: 60 })],
    ['claim_differs', verify(token, { issuer: 'https://else.example' })],
    ['claim_differs', verify(token, { audience: 'other' })],
    ['claim_missing', verify(token, { requiredClaims: ['sub'] })],
    ['claim_type', verify(sign({ alg: 'HS256' }, { exp: 'soon' }))],
    ['typ', verify(token, { typ: 'at+jwt' })],
    ['alg_not_allowed', verify(token, { algorithms: ['RS256'] })],
    ['alg_missing', verify(sign({}, good))],
    ['alg_unknown', verify(sign({ alg: 'XX256' }, good))],
    ['crit', verify(sign({ alg: 'HS256', crit: ['exp'], exp: 1 }, good))],
    ['no_fitting_key', async () => jose.jwtVerify(await es256('b'), set(jwk))],
    ['several_keys', async () => jose.jwtVerify(await es256(), set(jwk, { ...jwk, kid: 'b' }))],
    ['set_unreadable', () => set(...([1] as unknown as object[]))],
    ['alg_unknown', () => jose.jwtVerify(token, set(jwk))],
    ['key_misfit', async () => jose.jwtVerify(await es256(), { ...jwk, use: 'enc' } as jose.JWK)],
    ['setup', () => jose.jwtVerify(undefined as unknown as string, bytes)],
  ] as const)('%s', async (fact, act) => {
    const error = await thrown(act)
    expect(facts(error), error).toEqual([fact])
  })
})

describe('errors that jsonwebtoken throws are recognised', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = publicKey.export({ format: 'pem', type: 'spki' }) as string
  const verify =
    (jwt: string, key = secret, options: jsonwebtoken.VerifyOptions = {}) =>
    () =>
      jsonwebtoken.verify(jwt, key, options)

  test.each([
    ['setup', verify('')],
    ['malformed', verify('a.b')],
    ['malformed', verify('a.b.c')],
    ['signature_missing', verify(`${token.split('.').slice(0, 2).join('.')}.`)],
    ['setup', verify(token, '')],
    ['alg_not_allowed', verify(token, secret, { algorithms: ['HS384'] })],
    ['key_misfit', verify(token, pem, { algorithms: ['HS256'] })],
    ['signature_invalid', verify(token, 'x'.repeat(32))],
    ['expired', verify(sign({ alg: 'HS256' }, { exp: now - 9 }))],
    ['not_yet_valid', verify(sign({ alg: 'HS256' }, { nbf: now + 900 }))],
    ['claim_type', verify(sign({ alg: 'HS256' }, { exp: 'soon' }))],
    ['claim_differs', verify(token, secret, { audience: 'other' })],
    ['claim_differs', verify(token, secret, { issuer: 'https://else.example' })],
    ['claim_differs', verify(token, secret, { subject: 's' })],
    ['claim_differs', verify(token, secret, { jwtid: 's' })],
    ['claim_differs', verify(token, secret, { nonce: 's' })],
    ['claim_missing', verify(token, secret, { maxAge: 60 })],
    ['too_old', verify(sign({ alg: 'HS256' }, { iat: now - 900 }), secret, { maxAge: 60 })],
  ] as const)('%s', async (fact, act) => {
    const error = await thrown(act)
    expect(facts(error), error).toEqual([fact])
  })

  test('what it expected is kept', async () => {
    const error = await thrown(verify(token, secret, { audience: ['other', 'third'] }))
    expect(findLibraryErrors(error)[0]?.captured).toEqual({ expected: 'other or third' })
  })
})

describe('errors that jwks-rsa throws are recognised', () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = (kid: string, members = {}) => ({ ...publicKey.export({ format: 'jwk' }), kid, ...members })
  const client = (...keys: object[]) =>
    jwksClient({ jwksUri: 'https://id.example/jwks', cache: false, fetcher: async () => ({ keys }) as never })

  test.each([
    ['kid_not_in_set', () => client(key('a')).getSigningKey('b')],
    ['kid_missing', () => client(key('a'), key('b')).getSigningKey(null)],
    ['set_empty', () => client().getSigningKey('b')],
    ['set_empty', () => client(key('a', { use: 'enc' })).getSigningKey('a')],
    ['set_unreachable', () => jwksClient({ jwksUri: 'nowhere' }).getSigningKey('a')],
  ] as const)('%s', async (fact, act) => {
    const error = await thrown(act)
    expect(facts(error), error).toEqual([fact])
  })

  test('the kid is kept', async () => {
    expect(findLibraryErrors(await thrown(() => client(key('a')).getSigningKey('b/1 2')))[0]?.captured).toEqual({
      kid: 'b/1 2',
    })
  })
})

describe('errors that fast-jwt throws are recognised', () => {
  const verify =
    (jwt: string, options: object = {}) =>
    () =>
      createVerifier({ key: secret, ...options })(jwt)
  test.each([
    ['malformed', verify('a')],
    ['malformed', verify('!.b.c')],
    ['alg_not_allowed', verify(token, { algorithms: ['HS384'] })],
    ['signature_invalid', verify(token, { key: 'x'.repeat(32) })],
    ['signature_missing', verify(`${token.split('.').slice(0, 2).join('.')}.`)],
    ['expired', verify(sign({ alg: 'HS256' }, { exp: now - 9 }))],
    ['not_yet_valid', verify(sign({ alg: 'HS256' }, { nbf: now + 900 }))],
    ['claim_missing', verify(token, { requiredClaims: ['sub'] })],
    ['claim_differs', verify(token, { allowedIss: 'https://else.example' })],
    ['claim_type', verify(sign({ alg: 'HS256' }, { exp: 'soon' }))],
    ['crit', verify(sign({ alg: 'HS256', crit: ['x'], x: 1 }, good))],
    ['typ', verify(sign({ alg: 'HS256' }, good), { checkTyp: 'at+jwt' })],
  ] as const)('%s', async (fact, act) => {
    const error = await thrown(act)
    expect(facts(error), error).toEqual([fact])
  })
})
