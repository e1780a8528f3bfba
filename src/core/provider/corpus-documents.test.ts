import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintProvider } from './lint-provider'

const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const read = <T>(path: string) => JSON.parse(readFileSync(new URL(path, corpus), 'utf8')) as T
const now = 1_730_000_000

interface Given {
  readonly name: string
  readonly metadata: { readonly issuer: string; readonly jwks_uri: string }
  readonly jwks: object | null
}

/** Of a history the keys that were published last before the document. */
function histories(): readonly Given[] {
  return readdirSync(new URL('wellknown', corpus)).flatMap((issuer) => {
    const sets = read<readonly { date: string; jwks: object }[]>(`wellknown/${issuer}/jwks-history.json`)
    const all = read<readonly { date: string; metadata: Given['metadata'] }[]>(
      `wellknown/${issuer}/metadata-history.json`,
    )
    return all.map(({ date, metadata }) => {
      const jwks = (sets.findLast((one) => one.date <= date) ?? sets[0])?.jwks ?? null
      return { name: `${issuer} ${date.slice(0, 10)}`, metadata, jwks }
    })
  })
}

function recordings(): readonly Given[] {
  const folder = 'openid_connect-dockyard'
  return readdirSync(new URL(folder, corpus))
    .filter((file) => file.endsWith('.discovery_document.json'))
    .map((file) => {
      const name = file.replace('.discovery_document.json', '')
      const body = <T>(kind: string) => read<{ body: T }>(`${folder}/${name}.${kind}.json`).body
      // The corpus says of this set that it is Google's.
      const jwks = name === 'cognito' ? null : body<object>('jwks')
      return { name, metadata: body<Given['metadata']>('discovery_document'), jwks }
    })
}

/**
 * What the metadata of each may say; each stands in the catalogue of findings or in the README of the corpus. `*`: of every
 * version. Codes of the keys themselves stand in `corpus-key-sets.test.ts`.
 */
const codesOf: Readonly<Record<string, readonly string[]>> = {
  // OpenID Connect Discovery §3 allows `none` for the code flow alone; the catalogue names mojeID.
  mojeid: ['METADATA_ALG_JWKS_GAP', 'METADATA_ALG_NONE'],
  // The two issuers whose keys are on another host.
  google: ['JWKS_URI_CROSS_ORIGIN'],
  paypal: ['JWKS_URI_CROSS_ORIGIN', 'METADATA_ALG_JWKS_GAP'],
  azure: ['ISSUER_TEMPLATED'],
  // Development servers.
  keycloak: ['INSECURE_LOOPBACK_URI', 'METADATA_ALG_JWKS_GAP'],
  vault: ['INSECURE_URI', 'METADATA_ALG_JWKS_GAP', 'URL_PRIVATE_ADDRESS'],
  // Synthetic, as the corpus says: REGION and DOMAIN stand for names, and once a dot is missing.
  cognito: ['JWKS_URI_CROSS_ORIGIN', 'URL_PRIVATE_ADDRESS'],
}

describe.skipIf(!existsSync(corpus))('real discovery documents', () => {
  const documents = [...histories(), ...recordings()]

  test('are all laid out, and raise exactly the codes of the table', () => {
    expect(documents.length).toBeGreaterThan(20)
    for (const { name, metadata, jwks } of documents) {
      const report = lintProvider({
        discovery: JSON.stringify(metadata),
        issuer: metadata.issuer,
        ...(jwks ? { jwks: JSON.stringify(jwks), jwks_url: metadata.jwks_uri } : {}),
        now,
      })
      const codes = report.findings.filter(({ at }) => at.part === 'metadata').map(({ code }) => code)
      expect([name, [...new Set(codes)].toSorted()]).toEqual([name, codesOf[name.split(' ')[0] ?? ''] ?? []])
      expect(new Set(report.members.map((row) => row.name))).toEqual(new Set(Object.keys(metadata)))
      expect(report.members.find((row) => row.name === 'issuer')?.value).toBe(JSON.stringify(metadata.issuer))
      expect(report.issuer.identity).toBe(metadata.issuer.includes('{') ? 'template' : 'same')
      expect(structuredClone(report)).toEqual(report)
    }
  })

  test('raise no error and no warning where they are healthy', () => {
    const loud: Readonly<Record<string, readonly string[]>> = {
      mojeid: ['METADATA_ALG_NONE'],
      vault: ['INSECURE_URI', 'URL_PRIVATE_ADDRESS'],
      cognito: ['URL_PRIVATE_ADDRESS'],
    }
    for (const { name, metadata } of documents) {
      const { findings } = lintProvider({ discovery: JSON.stringify(metadata), now })
      const codes = findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code)
      expect([name, codes]).toEqual([name, loud[name.split(' ')[0] ?? ''] ?? []])
    }
  })

  test('a client that takes everything from them has nothing to answer for', () => {
    for (const { name, metadata } of documents) {
      const config = {
        issuer: metadata.issuer,
        client_id: 'orders-web',
        jwks_uri: metadata.jwks_uri,
        redirect_uris: ['https://orders.acme.example/callback'],
        allowed_algs: ['RS256'],
      }
      const { findings } = lintProvider({ discovery: JSON.stringify(metadata), config: JSON.stringify(config), now })
      const codes = findings.filter(({ at }) => at.part === 'client').map(({ code }) => code)
      const expected =
        { keycloak: ['INSECURE_LOOPBACK_URI'], vault: ['INSECURE_URI', 'URL_PRIVATE_ADDRESS'] }[name] ?? []
      expect([name, codes]).toEqual([name, expected])
    }
  })

  test('of two versions, those of another day say what has changed between them', () => {
    const versions = documents.filter(({ name }) => name.startsWith('klarna') || name.startsWith('gitlab'))
    expect(versions).toHaveLength(6)
    for (const [index, { metadata }] of versions.entries()) {
      const earlier = versions[index - 1]?.metadata
      if (earlier?.issuer !== metadata.issuer) continue
      const [was, is] = [JSON.stringify(earlier), JSON.stringify(metadata)]
      // Scopes and grants came, and no client verifies by them.
      expect(lintProvider({ earlier: was, discovery: is, now }).findings).toEqual([])
    }
  })
})
