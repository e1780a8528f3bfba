import { exportJWK, generateKeyPair, SignJWT } from 'jose'

const ISSUER = 'https://id.acme.example'

interface Wanted {
  readonly alg?: string
  readonly kid?: string
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: Readonly<Record<string, unknown>>
}

/** A token signed by a key made for it, good for an hour, and the key set that its issuer would publish. */
export async function mint({ alg = 'ES256', kid = 'key-1', header = {}, claims = {} }: Wanted = {}) {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const now = Math.floor(Date.now() / 1000)
  const token = await new SignJWT({ iss: ISSUER, iat: now, exp: now + 3_600, ...claims })
    .setProtectedHeader({ alg, kid, ...header })
    .sign(privateKey)
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }
  const privateJwk = { ...(await exportJWK(privateKey)), kid, alg, use: 'sig' }
  return { token, keys: JSON.stringify({ keys: [jwk] }), jwk, privateJwk }
}
