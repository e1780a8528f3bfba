import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXAMPLE_NOW } from './checks/example-now'
import { answered, DISCOVERY_URL, discovered, failed, ISSUER } from './checks/recorded'
import { inspectFetch } from './inspect-fetch'
import type { FetchEvidence } from './sources/evidence'
import { issuerOfDiscovery, readSourceText } from './sources/read-source'

const codes = (evidence: FetchEvidence, context: Parameters<typeof inspectFetch>[1] = {}) =>
  inspectFetch(evidence, context).findings.map(({ code }) => code)

describe('inspectFetch', () => {
  test('a healthy set raises nothing, and says how long it may be held', () => {
    const { findings, keySet, held, metadata } = inspectFetch(answered())
    expect(findings).toEqual([])
    expect(keySet).toMatchObject({ state: 'whole', value: { form: 'jwks' } })
    expect(held?.until).toBe(answered().at + 3600)
    expect(metadata).toBeNull()
  })
  test('healthy metadata raises nothing, and is held by nobody', () => {
    const { findings, keySet, held, metadata } = inspectFetch(discovered(), { issuer: ISSUER })
    expect([findings, keySet, held]).toEqual([[], null, null])
    expect(metadata).toMatchObject({ state: 'whole', value: { issuer: ISSUER } })
  })
  test('what was served in place of a key set is told under the code of an invalid one', () => {
    expect(codes(answered({ body: '<!doctype html><title>Acme</title>' }))).toEqual(['JWKS_INVALID'])
    expect(codes(answered({ body: 'hello' }))).toEqual(['JWKS_INVALID'])
    expect(codes(answered({ body: { keys: [] } }))).toEqual(['JWKS_EMPTY'])
  })
  test('an answer without a good status is not read', () =>
    expect(inspectFetch(answered({ status: 500 }))).toMatchObject({ keySet: null, held: null }))
  test('a body that was pasted alone says nothing of headers', () => {
    const { findings, held } = inspectFetch(answered({ status: 0, headers: {} }))
    expect([findings, held]).toEqual([[], null])
  })
  test('each way to fail has its reason', () => {
    const reasonOf = (evidence: FetchEvidence) =>
      inspectFetch(evidence).findings.find(({ code }) => code === 'JWKS_UNREACHABLE')?.facts.reason
    expect(reasonOf(failed())).toBe('NETWORK_OR_CORS')
    expect(reasonOf(failed(undefined, { probe: 'answered' }))).toBe('CORS_LIKELY')
    expect(reasonOf(failed({ kind: 'timed_out', after_ms: 1 }))).toBe('TIMEOUT')
    expect(reasonOf(failed({ kind: 'mixed_content' }))).toBe('MIXED_CONTENT')
    expect(reasonOf(failed({ kind: 'curl_error', code: 6, message: 'curl: (6) x' }))).toBe('NETWORK')
    expect(reasonOf(answered({ status: 404 }))).toBe('HTTP_STATUS')
    expect(reasonOf(answered({ status: 302 }))).toBe('REDIRECT')
    expect(reasonOf(answered({ truncated: true }))).toBe('TOO_LARGE')
    expect(reasonOf(failed({ kind: 'cancelled' }))).toBeUndefined()
  })
  test('both well-known places that say 404 are told as one', () => {
    const lost = discovered({ status: 404, body: '' })
    const { findings } = inspectFetch(lost, { issuer: ISSUER, earlier: [lost] })
    expect(findings[0]?.facts.reason).toBe('NOT_FOUND_TRIED_BOTH')
  })
  test('a password in a URL is not told', () => {
    const { findings } = inspectFetch(discovered({ body: { jwks_uri: 'https://user:hunter2@id.acme.example/jwks' } }))
    expect(findings.map(({ code }) => code)).toContain('INSECURE_URI')
    expect(JSON.stringify(findings.filter(({ code }) => code === 'INSECURE_URI'))).not.toContain('hunter2')
  })
  test('an issuer with a path, at either well-known place, is that issuer', () => {
    const issuer = `${ISSUER}/realms/x`
    for (const url of [
      `${issuer}/.well-known/openid-configuration`,
      `${ISSUER}/.well-known/oauth-authorization-server/realms/x`,
    ]) {
      expect(codes(discovered({ url, body: { issuer } }), { issuer })).toEqual([])
      expect(codes(discovered({ url, body: { issuer } }))).toEqual([])
      expect(codes(discovered({ url, body: { issuer: ISSUER } }))).toEqual(['DISCOVERY_ISSUER_MISMATCH'])
    }
  })

  test('no evidence makes it throw, and what it says is plain data', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.jsonValue().map((one) => JSON.stringify(one)),
      fc.webUrl(),
    )
    const body = fc.oneof(
      text,
      fc.dictionary(
        fc.constantFrom('issuer', 'jwks_uri', 'keys', 'x_endpoint', 'scopes_supported'),
        fc.oneof(fc.jsonValue(), fc.webUrl()),
      ),
    )
    const headers = fc.dictionary(
      fc.oneof(fc.constantFrom('content-type', 'cache-control', 'expires', 'age'), text),
      text,
    )
    fc.assert(
      fc.property(body, text, text, headers, fc.constantFrom(200, 0, 404, 302), (one, url, issuer, head, status) => {
        const answer = { body: one, url, final_url: issuer, redirected: true, headers: head, status }
        for (const inspection of [inspectFetch(answered(answer)), inspectFetch(discovered(answer), { issuer })]) {
          expect(inspection.findings.map(({ code }) => code)).not.toContain('CHECK_CRASHED')
          expect(JSON.parse(JSON.stringify(inspection.findings))).toEqual(inspection.findings)
        }
      }),
      { numRuns: 2_000 },
    )
  }, 60_000)
})

const corpus = new URL('../../../shared/corpus/', import.meta.url)
const json = <T>(path: string) => JSON.parse(readFileSync(new URL(path, corpus), 'utf8')) as T

interface Recording {
  readonly status_code: number
  readonly body: { readonly issuer?: string }
  readonly headers: readonly (readonly [string, string])[] | Readonly<Record<string, string>>
}

describe.skipIf(!existsSync(corpus))('real answers', () => {
  const recorded = (ending: string) =>
    readdirSync(new URL('openid_connect-dockyard', corpus))
      .filter((file) => file.endsWith(ending))
      .map((file) => {
        const { status_code, body, headers } = json<Recording>(`openid_connect-dockyard/${file}`)
        const list = Array.isArray(headers)
          ? (headers as readonly (readonly [string, string])[])
          : Object.entries(headers)
        const lower = Object.fromEntries(list.map(([name, value]) => [name.toLowerCase(), value]))
        // When it was asked: the recordings do not say, but the servers do.
        const at = Math.trunc(Date.parse(lower['date'] ?? '') / 1000 + Number(lower['age'] ?? 0)) || EXAMPLE_NOW
        return { file, body, at, answer: { status: status_code, body, headers: lower } }
      })

  test('key sets with the headers they came with raise nothing beyond notes', () => {
    const sets = recorded('.jwks.json')
    expect(sets.length).toBeGreaterThan(6)
    for (const { file, at, answer } of sets) {
      const { findings, diagnosis } = inspectFetch({ ...answered(answer), at })
      expect([file, diagnosis.cause, findings.filter(({ severity }) => severity !== 'note')]).toEqual([
        file,
        'fine',
        [],
      ])
    }
  })

  test('metadata with the headers it came with is whole, and raises what development servers deserve', () => {
    const expected: Record<string, readonly string[]> = {
      'azure.discovery_document.json': ['ISSUER_TEMPLATED'],
      'keycloak.discovery_document.json': ['INSECURE_LOOPBACK_URI'],
      'vault.discovery_document.json': ['INSECURE_URI'],
    }
    for (const { file, body, at, answer } of recorded('.discovery_document.json')) {
      const issuer = body.issuer ?? ''
      const url = issuer.includes('{') ? DISCOVERY_URL : `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
      const page = { protocol: 'https:', origin: 'https://latchkey.example', online: true }
      const { findings, metadata } = inspectFetch({ ...discovered({ ...answer, url }), page, at }, { issuer })
      expect([file, metadata?.state]).toEqual([file, 'whole'])
      expect([file, [...new Set(findings.map(({ code }) => code))]]).toEqual([file, expected[file] ?? []])
    }
  })

  test('metadata of nine issuers over time raises nothing, and its URLs are recognised', () => {
    const issuers = readdirSync(new URL('wellknown', corpus)).filter((one) =>
      existsSync(new URL(`wellknown/${one}/metadata-history.json`, corpus)),
    )
    expect(issuers.length).toBeGreaterThan(8)
    for (const one of issuers)
      for (const { date, metadata } of json<
        readonly { date: string; metadata: { issuer: string; jwks_uri: string } }[]
      >(`wellknown/${one}/metadata-history.json`)) {
        const { issuer, jwks_uri } = metadata
        const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
        const { findings } = inspectFetch(discovered({ url, body: metadata }), { issuer })
        expect([one, date, findings]).toEqual([one, date, []])
        expect(readSourceText(jwks_uri)).toEqual({ kind: 'jwks-url', url: jwks_uri })
        expect(readSourceText(issuer)).toEqual({ kind: 'issuer', issuer, completed: false })
        expect(issuerOfDiscovery(new URL(url))).toBe(issuer.replace(/\/$/, ''))
      }
  })
})
