import { writeBase64url } from '../../foundation/base64url'
import { keySetOf, makeKey, segment } from '../mint'
import type { WorkedExample } from '../worked-example'

export default {
  title: 'A refresh token, which only its own server can verify',
  shows: 'cause',
  says: 'Keycloak',
  verdict: 'refused',
  outcome: 'KEY_NOT_IN_SET',
  async make(now) {
    const published = await makeKey('realm-key-1')
    const header = segment({ alg: 'HS512', typ: 'JWT', kid: 'c5d1a7e0-2f0b-4a39-8a5e-0b8e6f2d7a11' })
    const iss = 'https://sso.acme.example/realms/staff'
    const claims = segment({ iss, aud: iss, sub: '841', typ: 'Refresh', iat: now - 720, exp: now + 2_880, jti: '9f2c' })
    const signature = writeBase64url(crypto.getRandomValues(new Uint8Array(64)))
    return { token: `${header}.${claims}.${signature}`, keys: keySetOf(published) }
  },
} satisfies WorkedExample
