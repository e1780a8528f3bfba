import { writeBase64url } from '../foundation/base64url'
import { writeUtf8 } from '../foundation/utf8'
import { hasWebCrypto } from '../verify/web-crypto'

/** A signing key made in this tab, and its public half as it would be published. */
export interface SigningKey {
  readonly jwk: Readonly<Record<string, unknown>>
  /** Signs with ES256: r and s (RFC 7518 §3.4). */
  sign(message: Uint8Array<ArrayBuffer>): Promise<Uint8Array>
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** Makes an ES256 key of this kid: with WebCrypto, or without it where the page has none. */
export async function makeKey(kid: string | null, members: object = {}): Promise<SigningKey> {
  const { jwk, sign } = hasWebCrypto() ? await makeWebKey() : (await import('./noble-key')).makeNobleKey()
  return { sign, jwk: { ...jwk, ...(kid === null ? {} : { kid }), alg: 'ES256', use: 'sig', ...members } }
}

async function makeWebKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, true, ['sign', 'verify'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey)
  const ES256 = { name: 'ECDSA', hash: 'SHA-256' }
  const sign = async (message: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.sign(ES256, privateKey, message))
  return { jwk: { kty, crv, x, y }, sign }
}

/** Signs with ES256 whatever the header says: a compact JWS (RFC 7515 §7.1). */
export async function mint(key: SigningKey, header: object, claims: object): Promise<string> {
  const signingInput = `${segment(header)}.${segment(claims)}`
  return `${signingInput}.${writeBase64url(await key.sign(writeUtf8(signingInput)))}`
}

/** One segment of a compact token: base64url of the value's JSON. */
export function segment(value: object): string {
  return writeBase64url(writeUtf8(JSON.stringify(value)))
}

/** A key set as a JWKS URL would serve it. */
export function keySetOf(...keys: readonly SigningKey[]): string {
  return JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }, null, 2)
}
