import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dpop, idToken, oidc, proofBeside } from '../checks/beside-example'
import { EXAMPLE_NOW, openExample } from '../checks/example'
import { inspect } from '../inspect'
import { tokenKind } from '../policy/token-kind'
import { readPasted } from '../read-pasted'
import type { Beside } from './beside'
import { evaluateBeside } from './evaluate-beside'
import { urlDifference } from './request-url'

function evaluate(claims: object, beside: Beside, header: object = { alg: 'ES256' }) {
  const pasted = readPasted(openExample({ header, claims }).text)
  if (!pasted.claims) return []
  return evaluateBeside({ ...pasted, claims: pasted.claims, kind: tokenKind(pasted.header, pasted.claims) }, beside)
}
const outcomes = (...of: Parameters<typeof evaluate>) =>
  evaluate(...of).map(({ given, against, outcome }) => `${given} ${against} ${outcome}`)

describe('what stood beside an ID token', () => {
  test('is held against the claim that it belongs to', () => {
    const claims = { ...idToken, azp: 'web', at_hash: oidc.at_hash, c_hash: oidc.c_hash }
    const given = { client_id: 'web', nonce: idToken.nonce, access_token: oidc.access_token, code: oidc.code }
    const against = ['client_id aud', 'client_id azp', 'nonce nonce', 'access_token at_hash', 'code c_hash']
    expect(outcomes(claims, given)).toEqual(against.map((one) => `${one} equal`))
    const other = { client_id: 'w', nonce: 'w', access_token: 'w', code: 'w' }
    expect(outcomes(claims, other)).toEqual(against.map((one) => `${one} differs`))
  })
  test('may have white space around it, and the scheme of its header', () => {
    const given = { access_token: `\n Bearer  ${oidc.access_token} `, nonce: `${idToken.nonce}\n`, code: '  ' }
    expect(outcomes({ ...idToken, at_hash: oidc.at_hash }, given)).toEqual([
      'nonce nonce equal',
      'access_token at_hash equal',
    ])
  })
  test('is compared with nothing where the token has nothing of the kind', () => {
    const given = {
      client_id: 'web',
      access_token: 'a',
      code: 'b',
      state: 'c',
      method: 'GET',
      url: 'https://a.example',
    }
    const open = evaluate({ scope: 'read', sub: 'a' }, given)
    expect(open.map(({ given: name }) => name)).toEqual(['client_id', 'access_token', 'code', 'state', 'method', 'url'])
    for (const { outcome, hint } of open) expect([outcome, hint]).toEqual(['open', expect.stringMatching(/\.$/)])
  })
  test.each([
    ['HS384', 'sha384'],
    ['PS512', 'sha512'],
    ['ES512', 'sha512'],
  ])('is hashed with the hash of %s', (alg, hash) => {
    const digest = createHash(hash).update(oidc.access_token).digest()
    const given = { access_token: oidc.access_token }
    const claim = (value: Buffer, encoding: BufferEncoding = 'base64url') => ({ at_hash: value.toString(encoding) })
    const half = digest.subarray(0, digest.length / 2)
    expect(outcomes(claim(half), given, { alg })).toEqual(['access_token at_hash equal'])
    const hintOn = (claims: object) => evaluate(claims, given, { alg })[0]?.hint
    expect(hintOn(claim(digest))).toBe('It is the whole hash, not its left half.')
    expect(hintOn(claim(half, 'base64'))).toMatch(/not in base64url without padding/)
    expect(hintOn({ at_hash: oidc.at_hash })).toBe(
      `It is a hash of SHA-256, where ${alg} asks for SHA-${alg.slice(2)}.`,
    )
  })
  test('is not hashed where no specification says how', () => {
    for (const alg of ['EdDSA', 'Ed25519', 'none', 'X'])
      expect(outcomes({ at_hash: 'x' }, { access_token: 'a' }, { alg })).toEqual(['access_token at_hash open'])
  })
})

describe('a DPoP proof', () => {
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: dpop.jwk }
  const claims = { jti: '1', htm: 'GET', htu: 'https://api.example/a', iat: EXAMPLE_NOW, ath: dpop.ath }

  test('is held against its request and its access token', () => {
    const given = { access_token: dpop.access_token, method: 'get', url: 'https://API.example:443/b/../a?x#y' }
    expect(outcomes(claims, given, header)).toEqual(['access_token ath equal', 'method htm equal', 'url htu equal'])
  })
  test('beside an access token is held against that', () => {
    const bound = { cnf: { jkt: dpop.jkt }, scope: 'read' }
    const { text } = openExample({ header: { alg: 'ES256' }, claims: bound })
    const ath = createHash('sha256').update(text).digest('base64url')
    const given = { dpop_proof: proofBeside(header, { ...claims, ath }), method: 'GET', url: claims.htu }
    const right = ['dpop_proof proof', 'dpop_proof cnf.jkt', 'dpop_proof ath', 'method htm', 'url htu']
    expect(outcomes(bound, given)).toEqual(right.map((one) => `${one} equal`))
    const stolen = { dpop_proof: proofBeside({ ...header, jwk: { ...dpop.jwk, x: dpop.jwk.y } }, { ...claims, ath }) }
    expect(outcomes(bound, stolen)[1]).toBe('dpop_proof cnf.jkt differs')
  })
})

test.each([
  ['https://a.example/%7eb/%2f', 'https://A.example:443/~b/%2F', ''],
  ['https://a.example', 'https://a.example/?q', ''],
  ['https://a.example/b', 'http://a.example:8080/b', 'the scheme and the port'],
  ['https://a.example/b', 'https://c.example/B', 'the host and the path'],
  ['https://a.example/b', 'https://a.example/b/', 'the slash at the end'],
  ['/b', 'https://a.example/b', null],
  ['ftp://a.example/b', 'https://a.example/b', null],
])('the URLs %s and %s differ in %j', (one, other, difference) => {
  expect(urlDifference(one, other)).toBe(difference)
})

test('nothing that is given makes an inspection throw, or is told by it', async () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.json().map((json) => `${json}.${json}.x`),
  )
  const secret = 'q7Zk0-Wy5_nV'
  const given = fc.dictionary(
    fc.constantFrom('client_id', 'nonce', 'access_token', 'code', 'state', 'dpop_proof', 'method', 'url'),
    fc.oneof(
      odd.map((text) => `${text}${secret}`),
      fc.constantFrom(
        `https://user:${secret}@a.example/${secret}?x=${secret}`,
        proofBeside({ typ: secret, jwk: { kty: secret } }, { htm: secret, htu: secret, jti: secret, ath: secret }),
      ),
    ),
  )
  const claims = fc.dictionary(
    fc.constantFrom(
      'azp',
      'client_id',
      'nonce',
      'at_hash',
      'c_hash',
      's_hash',
      'cnf',
      'htm',
      'htu',
      'ath',
      'aud',
      'scope',
    ),
    fc.oneof(fc.string(), fc.jsonValue(), fc.constant({ jkt: 'x' })),
  )
  const header = fc.constantFrom(
    { alg: 'ES256' },
    { alg: 'none', typ: 'dpop+jwt' },
    { alg: 'HS512', jwk: { kty: 'EC' } },
  )
  await fc.assert(
    fc.asyncProperty(header, claims, given, async (head, body, beside) => {
      const { text } = openExample({ header: head, claims: body })
      const said = JSON.stringify(await inspect(text, { now: EXAMPLE_NOW, beside }))
      expect(said).not.toContain(secret)
      expect(said).not.toContain('CHECK_CRASHED')
    }),
    { numRuns: 300 },
  )
}, 30_000)
