import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect'
import { openExample } from './example'

const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const json = <T>(path: string) => JSON.parse(readFileSync(new URL(path, corpus), 'utf8')) as T
const absent = !existsSync(corpus)

interface KeySetBody {
  readonly keys: readonly {
    readonly kid?: string
    readonly kty: string
    readonly crv?: string
    readonly use?: string
  }[]
}

function realKeySets(): readonly (readonly [string, KeySetBody])[] {
  const dockyard = readdirSync(new URL('openid_connect-dockyard', corpus))
    .filter((file) => file.endsWith('.jwks.json'))
    .map((file) => [file, json<{ body: KeySetBody }>(`openid_connect-dockyard/${file}`).body] as const)
  const wellknown = readdirSync(new URL('wellknown', corpus))
    .filter((issuer) => existsSync(new URL(`wellknown/${issuer}/jwks-history.json`, corpus)))
    .flatMap((issuer) =>
      json<readonly { date: string; jwks: KeySetBody }[]>(`wellknown/${issuer}/jwks-history.json`).map(
        ({ date, jwks }) => [`${issuer} of ${date}`, jwks] as const,
      ),
    )
  return [...dockyard, ...wellknown]
}

/** “apple of 2024-06-05T17:31:20+00:00” → “apple”. */
const issuerOf = (name: string) => name.split(' ', 1)[0] ?? ''

/** What is said of each set, sorted; every version of one issuer is alike. */
const codesOfSets: ReadonlyMap<string, readonly string[]> = new Map([
  ['auth0.jwks.json', ['X5T_HEX_ENCODED']],
  ['azure.jwks.json', ['KEY_ALG_MISSING', 'X5C_EXPIRED']],
  ['cognito.jwks.json', []],
  ['google.jwks.json', []],
  ['keycloak.jwks.json', ['KEY_USE_ENC']],
  ['okta.jwks.json', []],
  ['onelogin.jwks.json', ['KEY_ALG_MISSING']],
  ['vault.jwks.json', []],
  ['apple', []],
  ['battle-net', ['KEY_ENCODING_INVALID', 'KEY_LEADING_ZERO']],
  ['gitlab', []],
  ['google', []],
  ['klarna', ['DUPLICATE_KEY_MATERIAL']],
  ['lego', ['X5C_EXPIRED']],
  ['mojeid', ['KEY_ALG_MISSING']],
  ['paypal', ['KEY_ALG_MISSING', 'KEY_ENCODING_INVALID_UNUSED', 'KEY_LEADING_ZERO', 'OKP_CURVE_NOT_SIGNING']],
  ['spotify', []],
])

describe.skipIf(absent)('real key sets', () => {
  test('raise exactly the codes of the table, in each of their versions', async () => {
    const sets = realKeySets()
    expect(sets.length).toBeGreaterThan(50)
    expect(new Set(sets.map(([name]) => issuerOf(name)))).toEqual(new Set(codesOfSets.keys()))
    for (const [name, jwks] of sets) {
      const { findings } = await inspect(openExample({}).text, { keys: JSON.stringify(jwks), now: 1_763_700_000 })
      const codes = new Set(findings.filter(({ at }) => at.part === 'keys').map(({ code }) => code))
      expect([name, [...codes].toSorted()]).toEqual([name, codesOfSets.get(issuerOf(name))])
    }
  })

  test('raise no error, and no warning but that battle.net pads its numbers', async () => {
    for (const [name, jwks] of realKeySets()) {
      const { findings } = await inspect(openExample({}).text, { keys: JSON.stringify(jwks), now: 1_763_700_000 })
      const loud = findings.filter(({ at, severity }) => at.part === 'keys' && severity !== 'note')
      const expected = name.startsWith('battle-net') ? ['KEY_ENCODING_INVALID'] : []
      expect([name, loud.map(({ code }) => code)]).toEqual([name, expected])
    }
  })

  test('a token that names one of their signing keys is told nothing but that its signature is wrong', async () => {
    const wrong = new Set(['SIGNATURE_INVALID', 'SIGNATURE_LENGTH_INVALID'])
    const algOf = new Map([
      ['P-256', 'ES256'],
      ['P-384', 'ES384'],
      ['P-521', 'ES512'],
      ['Ed25519', 'EdDSA'],
    ])
    for (const [name, { keys }] of realKeySets())
      for (const key of keys.filter((one) => one.kid !== undefined && one.use !== 'enc')) {
        const stated = (key as { alg?: string }).alg
        const alg = stated ?? (key.kty === 'RSA' ? 'RS256' : algOf.get(key.crv ?? ''))
        if (alg === undefined) continue
        const { text: token, now } = openExample({ header: { alg, kid: key.kid } })
        const { findings } = await inspect(token, { keys: JSON.stringify({ keys }), now })
        // What is said of the keys by themselves is in the table.
        const codes = findings.flatMap(({ at, code }) => (at.part === 'keys' || wrong.has(code) ? [] : [code]))
        expect([name, key.kid, codes]).toEqual([name, key.kid, []])
      }
  }, 60_000)
})
