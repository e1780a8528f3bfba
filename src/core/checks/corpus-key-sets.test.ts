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

describe.skipIf(absent)('real key sets', () => {
  test('raise no error and no warning of their own', async () => {
    const sets = realKeySets()
    expect(sets.length).toBeGreaterThan(50)
    for (const [name, jwks] of sets) {
      const { findings } = await inspect(openExample({}).text, { keys: JSON.stringify(jwks), now: 0 })
      const loud = findings.filter(({ at, severity }) => at.part === 'keys' && severity !== 'note')
      expect([name, loud]).toEqual([name, []])
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
        const codes = findings.map(({ code }) => code).filter((code) => !wrong.has(code))
        expect([name, key.kid, codes]).toEqual([name, key.kid, []])
      }
  }, 60_000)
})
