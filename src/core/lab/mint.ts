import { writeBase64url } from '../foundation/base64url'
import { writeUtf8 } from '../foundation/utf8'

/** A signing key made in this tab, and its public half as it would be published. */
export interface SigningKey {
  readonly privateKey: CryptoKey
  readonly jwk: Readonly<Record<string, unknown>>
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** Makes an ES256 key of this kid. Rejects where WebCrypto is missing. */
export async function makeKey(kid: string | null, members: object = {}): Promise<SigningKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, true, ['sign', 'verify'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey)
  return { privateKey, jwk: { kty, crv, x, y, ...(kid === null ? {} : { kid }), alg: 'ES256', use: 'sig', ...members } }
}

/** Signs with ES256 whatever the header says: a compact JWS (RFC 7515 §7.1). */
export async function mint(key: SigningKey, header: object, claims: object): Promise<string> {
  const signingInput = `${segment(header)}.${segment(claims)}`
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    key.privateKey,
    writeUtf8(signingInput),
  )
  return `${signingInput}.${writeBase64url(new Uint8Array(signature))}`
}

/** One segment of a compact token: base64url of the value's JSON. */
export function segment(value: object): string {
  return writeBase64url(writeUtf8(JSON.stringify(value)))
}

/** A key set as a JWKS URL would serve it. */
export function keySetOf(...keys: readonly SigningKey[]): string {
  return JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }, null, 2)
}
