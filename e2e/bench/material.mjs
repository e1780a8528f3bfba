import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

/** @typedef {'1 KB' | '100 KB' | '1 MB'} Size */

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const own = { ...publicKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'bench' }

/** A set of so many keys as text; the last one is that of the tokens, and the others are no keys that anybody has. @param {number} number */
export function keySet(number) {
  const others = Array.from({ length: number - 1 }, (_, index) => {
    const n = randomBytes(256)
    n[0] = (n[0] ?? 0) | 128
    n[255] = (n[255] ?? 0) | 1
    return { kty: 'RSA', kid: `key-${index}`, use: 'sig', alg: 'RS256', e: 'AQAB', n: n.toString('base64url') }
  })
  return JSON.stringify({ keys: [...others, own] })
}

/** The first claim, by which it is seen that the claims are painted. @param {Size} size */
export const sentinel = (size) => `sentinel ${size}`

/** A signed token of each size; its first claim says which. @type {Readonly<Record<Size, string>>} */
export const tokens = { '1 KB': token('1 KB', 0), '100 KB': token('100 KB', 100_000), '1 MB': token('1 MB', 1_000_000) }

/** @param {Size} size @param {number} length of the payload, in bytes */
function token(size, length) {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    first: sentinel(size),
    iss: 'https://id.example.com',
    sub: '841',
    aud: 'orders-api',
    iat: now,
    exp: now + 86_400,
    jti: randomBytes(16).toString('hex'),
    scope: 'orders:read',
    entitlements: Array.from({ length: length / 130 }, (_, index) => ({
      id: randomBytes(8).toString('hex'),
      resource: `urn:example:res:${index}`,
      actions: ['read', 'write'],
      granted: now + index,
      active: index % 3 === 0,
    })),
  }
  const input = [{ alg: 'RS256', typ: 'JWT', kid: 'bench' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${input}.${createSign('sha256').update(input).sign(privateKey).toString('base64url')}`
}
