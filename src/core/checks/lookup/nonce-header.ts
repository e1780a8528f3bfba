import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { triedKeys } from '../../verify/tried-keys'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { RFC_NOW, rs256 } from '../rfc-examples'

/** Signed over its nonce as it stands. */
const verifying =
  'eyJ0eXAiOiJKV1QiLCJub25jZSI6IkFRQUJBQUFBQUFEQ29NcGpKWHJ4VHE5Vkc5dGUtN0ZYIiwiYWxnIjoiUlMyNTYiLCJraWQiOiIxIn0.eyJhdWQiOiIwMDAwMDAwMy0wMDAwLTAwMDAtYzAwMC0wMDAwMDAwMDAwMDAiLCJpc3MiOiJodHRwczovL3N0cy53aW5kb3dzLm5ldC9jb250b3NvLyIsImV4cCI6MTMwMDgxOTM4MH0.VgUB5AsC1fc9d6AYZe4lliJFmX1ImwKQkckx0Hy8P5biVfb1s4cizcvWbKbmc5ObMw22YfxfzP7bqotF_LTDN-kjGe7QfZ5pXMMmD9ubzj6MbBwKN2rzcN5vUhv0Akar7DRpQczosY0ox21SnAXjThM6XMCTdOAuGtSptUbT4VJALlYf-rmTFBwi7upgNMzinHYBKmOypdAmkLueayNF-ygA0bx7sQzmGv7tSV7fFaMVpY3imU0JuaNSXNco1jrN2BRkFDQlG-K1JfUnGLV_5uXh7SzvJyiwtOUls5tv_AIZDO2vvU6rfHG8yN7DN5HIg2H7BhB59akb9E15q7ZEJA'

/** Silent once GRAPH_NONCE_PROVEN says more, and where the signature verifies as it is. */
export default defineCheck({
  code: 'NONCE_HEADER',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'A nonce in the header of a Microsoft token',
  why: 'Microsoft puts a nonce into the header of access tokens for its own APIs, such as Microsoft Graph, and signs over a hash of it. Verified as they are sent, such tokens fail under the right key too.',
  fix: {
    caller: 'Ask for a token for your own API, with a scope such as api://your-app/.default.',
    verifier: 'Take tokens whose aud is your own API; do not verify those of Microsoft’s APIs.',
  },
  cites: [
    'https://learn.microsoft.com/entra/identity-platform/access-tokens',
    'https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/issues/609',
  ],
  applies: ({ header }) => stringMember(header, 'nonce') !== undefined,
  *look({ token, lookup, proofs }) {
    const host = microsoftHost(stringMember(token.payload?.object, 'iss') ?? '')
    const isExplained = proofs.length > 0 || triedKeys(lookup).verifying >= 0
    if (host !== null && !isExplained) yield { at: inHeader('nonce'), facts: { host } }
  },
  says: ({ host }) =>
    `The header has a nonce, and the token is from ${quote(host)}, which signs tokens for its own APIs over a hash of it; expected none in a token for yours.`,
  examples: {
    flags: [
      { header: { alg: 'RS256', nonce: 'AQAB' }, claims: { iss: 'https://sts.windows.net/contoso/', exp: 1767227400 } },
      {
        header: { alg: 'RS256', nonce: 'AQAB', kid: '1' },
        claims: { iss: 'https://login.microsoftonline.com/contoso/v2.0' },
        keys: { keys: [{ ...rs256.jwk, kid: '1' }] },
      },
    ],
    passes: [
      { header: { alg: 'ES256', nonce: 'AQAB', url: 'https://acme.example/new-order' } },
      { header: { alg: 'RS256' }, claims: { iss: 'https://sts.windows.net/contoso/', nonce: 'AQAB' } },
      { text: verifying, keys: rs256.jwk, now: RFC_NOW },
    ],
  },
})

/** The issuers of Microsoft Entra ID, its national clouds included. */
const hosts = new Set([
  'sts.windows.net',
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'sts.chinacloudapi.cn',
  'login.partner.microsoftonline.cn',
])

function microsoftHost(issuer: string): string | null {
  const host = /^https:\/\/([a-z.]{1,60})\//.exec(issuer)?.[1]
  return host !== undefined && hosts.has(host) ? host : null
}
