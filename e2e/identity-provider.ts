import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import Provider from 'oidc-provider'

/** What this provider signs with; EdDSA and Ed25519 are two names for one algorithm (RFC 9864). */
export const signingAlgs = ['RS256', 'ES256', 'PS256', 'EdDSA', 'Ed25519'] as const
export type SigningAlg = (typeof signingAlgs)[number]

const client = {
  id: 'orders-web',
  secret: 'a secret of the tests alone',
  redirectUri: 'https://orders.acme.example/back',
}

/** An OAuth provider on a port of this machine, with keys of its own. */
export interface IdentityProvider {
  readonly issuer: string
  /** Asks for an access token as a client does (RFC 6749 §4.4), signed with this algorithm. */
  issue(alg: SigningAlg): Promise<string>
  /** Redeems a code for an ID token, as a client does after a login (OpenID Connect Core 1.0 §3.1.3). */
  issueIdToken(): Promise<string>
  /** The key set as it is published at the provider's jwks_uri. */
  keySet(): Promise<string>
  /** Puts an instance with other RS256 keys in its place: those of these kids, of which the first signs. */
  rotate(...kids: readonly string[]): Promise<void>
  stop(): Promise<void>
}

/** Starts a provider. Its keys have the same kids as those of any other, so that only the key itself tells them apart. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const keys = await Promise.all(['RS256', 'ES256', 'PS256', 'Ed25519'].map(makeKey))
  const ring = new Map<string, Promise<JWK>>()
  let provider = instance(issuer, keys)
  let answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
  const askForTokens = async (form: Record<string, string>) => {
    const response = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${client.id}:${encodeURIComponent(client.secret)}`)}` },
      body: new URLSearchParams(form),
    })
    return (await response.json()) as { access_token?: string; id_token?: string }
  }
  return {
    issuer,
    async issue(alg) {
      const { access_token: token } = await askForTokens({
        grant_type: 'client_credentials',
        scope: 'orders:read',
        resource: `https://api.acme.example/${alg}`,
      })
      if (!token) throw new Error(`The provider issued no ${alg} token.`)
      return token
    },
    async issueIdToken() {
      const grant = new provider.Grant({ clientId: client.id, accountId: 'user-841' })
      grant.addOIDCScope('openid')
      const known = await provider.Client.find(client.id)
      if (!known) throw new Error('The provider does not know its client.')
      // The login itself needs a browser; what it leaves behind does not.
      const code = new provider.AuthorizationCode({
        client: known,
        accountId: 'user-841',
        grantId: await grant.save(),
        gty: 'authorization_code',
        redirectUri: client.redirectUri,
        scope: 'openid',
        nonce: 'n-0S6_WzA2Mj',
      })
      const answer = await askForTokens({
        grant_type: 'authorization_code',
        code: await code.save(),
        redirect_uri: client.redirectUri,
      })
      if (!answer.id_token) throw new Error('The provider issued no ID token.')
      return answer.id_token
    },
    keySet: async () => (await fetch(`${issuer}/jwks`)).text(),
    rotate: async (...kids) => {
      const jwks = kids.map((kid) => {
        const key = ring.get(kid) ?? makeKey('RS256').then((jwk) => ({ ...jwk, kid }))
        ring.set(kid, key)
        return key
      })
      provider = instance(issuer, await Promise.all(jwks))
      answer = provider.callback()
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** One instance of the provider, with keys of its own. */
function instance(issuer: string, keys: readonly JWK[]): Provider {
  return new Provider(issuer, {
    jwks: { keys: [...keys] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        grant_types: ['client_credentials', 'authorization_code'],
        redirect_uris: [client.redirectUri],
        response_types: ['code'],
      },
    ],
    ttl: { ClientCredentials: 600 },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        // The resource's path names the algorithm that its tokens are signed with.
        getResourceServerInfo: (_, resource) => ({
          scope: 'orders:read',
          audience: resource,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: new URL(resource).pathname.slice(1) as 'RS256' } },
        }),
      },
    },
  })
}

async function makeKey(alg: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true })
  const jwk = await exportJWK(privateKey)
  // A key on Ed25519 serves both of its algorithm's names, so it states none.
  return alg === 'Ed25519' ? { ...jwk, kid: 'ed', use: 'sig' } : { ...jwk, alg, kid: alg.toLowerCase(), use: 'sig' }
}
