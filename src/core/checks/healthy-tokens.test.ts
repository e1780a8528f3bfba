import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect'
import { EXAMPLE_NOW, type Example, openExample } from './example'
import { es256, rs256 } from './rfc-examples'
import { claimsWithDigest, disclosure, issuedWith, keyBinding } from './sd-jwt-example'
import { tokenChecks } from './token'

/** Headers and forms as real providers write them: none may raise an error or a warning of the token's own checks. */
const now = EXAMPLE_NOW
const exp = now + 600
const x5t = 'CNv0OI3RwqlHFEVnaoMAshCH2XE'
const cases: readonly (readonly [string, Example, readonly string[]])[] = [
  [
    'Microsoft Entra, whose x5t is its kid',
    { header: { typ: 'JWT', alg: 'RS256', x5t, kid: x5t }, claims: { iss: 'https://sts.windows.net/t/', exp } },
    [],
  ],
  [
    'Microsoft Graph, with a nonce in its header',
    { header: { typ: 'JWT', nonce: 'Qlt', alg: 'RS256', x5t, kid: x5t }, claims: { aud: 'g', exp } },
    [],
  ],
  [
    'GitHub Actions',
    {
      header: { typ: 'JWT', alg: 'RS256', x5t, kid: '38826b17-6a30-5f9b-b169-8beb8202f723' },
      claims: { sub: 'repo:octo/app:ref:refs/heads/main', nbf: now - 600, exp },
    },
    [],
  ],
  ['Cognito', { header: { kid: '/UGIevEzHArHtBu/HM0pYqXnPz1K2vw4+Jk8dKqzXno=', alg: 'RS256' } }, []],
  ['Hydra', { header: { kid: 'private:hydra.openid.id-token', alg: 'RS256', typ: 'JWT' } }, []],
  ['Azure Key Vault', { header: { kid: 'https://v.vault.azure.net/keys/k/1', alg: 'RS256' } }, ['KID_IS_URL']],
  [
    'a PSD2 seal, whose kid is the name of a certificate',
    { header: { alg: 'PS256', kid: 'SN=1F,CA=CN=Autorité d\'Essai 2, O="Essai; SA", C=FR' } },
    [],
  ],
  [
    'Open Banking: detached, with its claims in the header',
    {
      text: `${Buffer.from(
        JSON.stringify({
          alg: 'PS256',
          typ: 'JOSE',
          cty: 'application/json',
          kid: '90210ABAD',
          b64: true,
          'http://openbanking.org.uk/iat': now,
        }),
      ).toString('base64url')}..c2ln`,
    },
    ['DETACHED_PAYLOAD', 'HEADER_PARAM_UNREGISTERED'],
  ],
  [
    'a DPoP proof',
    { header: { typ: 'dpop+jwt', alg: 'ES256', jwk: es256.jwk }, claims: { htm: 'GET', htu: 'https://a', iat: now } },
    ['JWK_HEADER_PROOF'],
  ],
  [
    'the proof of a wallet',
    { header: { typ: 'openid4vci-proof+jwt', alg: 'ES256', jwk: rs256.jwk }, claims: { aud: 'a', iat: now } },
    ['JWK_HEADER_PROOF'],
  ],
  [
    'a security event',
    { header: { typ: 'secevent+jwt', alg: 'RS256' }, claims: { iat: now, jti: 'j', events: { 'urn:e': {} } } },
    [],
  ],
  [
    'a SMART Health Card',
    {
      text: 'eyJ6aXAiOiJERUYiLCJhbGciOiJFUzI1NiIsImtpZCI6IjNLZmRnLVh3UC03Z1h5eXd0VWZVQURxdW1EUEhvT0hSdjY4SzF6N2tNOEUifQ.q1YqUbIyNKgFAA.c2ln',
    },
    ['ZIP_IN_JWS'],
  ],
  ['an SD-JWT', { text: `${issuedWith(claimsWithDigest)}~${disclosure}~` }, ['SD_JWT']],
  ['an SD-JWT with key binding', { text: `${issuedWith(claimsWithDigest)}~${disclosure}~${keyBinding}` }, ['SD_JWT']],
  [
    'a credential',
    { header: { alg: 'ES256', typ: 'vc+jwt', cty: 'vc', kid: 'did:web:a.example#1' }, claims: { exp } },
    ['KID_IS_URL'],
  ],
  [
    'EBSI, whose kid is a did:key twice over',
    { header: { alg: 'ES256', kid: `did:key:${'z2dmzD81'.repeat(40)}#${'z2dmzD81'.repeat(40)}` } },
    ['KID_IS_URL'],
  ],
  [
    'SAP, whose jku is below the issuer’s host',
    {
      header: { alg: 'RS256', kid: 'default-jwt-key-1', jku: 'https://a.auth.example/token_keys' },
      claims: { iss: 'https://a.auth.example/oauth/token', exp },
    },
    // That it is there at all is a warning for everyone.
    ['JKU_PRESENT'],
  ],
  [
    'people’s own claims',
    {
      claims: {
        exp,
        Email: 'a@b.example',
        Scope: 'x',
        constructor: 'ACME',
        pwd_exp: '1',
        amr: ['pwd'],
        secret: { name: 'token-x', uid: 'u' },
        fb_id: '4111111111111111',
        at: 1_767_226_200_123,
        sub: 'Дмитрий Иванов',
        aud: '株式会社Example',
      },
    },
    [],
  ],
]

const own = new Set(tokenChecks.map(({ code }) => code))

async function ownFindings(example: Example) {
  const { text, keys, ...context } = openExample(example)
  const { findings } = await inspect(text, keys === undefined ? context : { ...context, keys })
  return findings.filter(({ code }) => own.has(code))
}

describe('what healthy tokens raise', () => {
  test.each(cases)('%s', async (_, example, codes) => {
    const found = await ownFindings(example)
    expect(found.map(({ code }) => code).toSorted()).toEqual(codes)
    expect(found.filter(({ severity, code }) => severity !== 'note' && code !== 'JKU_PRESENT')).toEqual([])
  })
})

const presented = new URL('../../../../shared/corpus/rfc9901-sd-jwt/a3-presentation.json', import.meta.url)

describe.skipIf(!existsSync(presented))('the presentation of RFC 9901 A.3', () => {
  const vector = () => JSON.parse(readFileSync(presented, 'utf8')) as { presentation: string; kb_jwt: string }

  test('raises that it is an SD-JWT, with three disclosures and a key binding', async () => {
    const found = await ownFindings({ text: vector().presentation })
    expect(found.map(({ code, facts }) => [code, facts])).toEqual([['SD_JWT', { disclosures: 3, key_binding: true }]])
  })

  test('without its second disclosure is bound to something else', async () => {
    const parts = vector().presentation.split('~')
    const found = await ownFindings({ text: [...parts.slice(0, 2), ...parts.slice(3)].join('~') })
    expect(found.map(({ code }) => code)).toEqual(['SD_HASH_MISMATCH', 'SD_JWT'])
  })

  test('without its first disclosure has one that nothing leads to', async () => {
    const parts = vector().presentation.split('~')
    const found = await ownFindings({ text: `${[parts[0], parts[2]].join('~')}~` })
    expect(found.map(({ code, facts }) => [code, facts['reason']])).toEqual([
      ['SD_DISCLOSURE_INVALID', 'NOT_REFERENCED'],
      ['SD_JWT', undefined],
    ])
  })

  test('with a disclosure changed by one letter has one that nobody signed', async () => {
    const text = vector().presentation.replace('WyJPQktsVFZs', 'WyJQQktsVFZs')
    const found = await ownFindings({ text })
    expect(found.map(({ code, facts }) => [code, facts['reason']])).toEqual([
      ['SD_DISCLOSURE_INVALID', 'NOT_REFERENCED'],
      ['SD_HASH_MISMATCH', undefined],
      ['SD_JWT', undefined],
    ])
  })
})
