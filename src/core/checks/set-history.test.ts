import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect'
import { readKeys } from '../keys/read-keys'
import type { KeySource, SourceContext, SourceOrigin } from '../sources/key-source'
import { openExample } from './example'
import { answered, SET_URL } from './recorded'
import { es256, otherEcJwk } from './rfc-examples'
import { isOfSameUrl, setsOfSameUrl, timeOf } from './set-history'

const at = (clock: string) => Date.parse(`2026-03-02T${clock}:00Z`) / 1000
const fetched = (clock: string, headers = {}): SourceOrigin => ({
  kind: 'fetched',
  jwks_uri: SET_URL,
  issuer: null,
  evidence: { ...answered({ headers }), at: at(clock) },
  discovery: null,
  before: null,
})

function source(origin: SourceOrigin, ...kids: readonly string[]): KeySource {
  const reading = readKeys(JSON.stringify({ keys: kids.map((kid) => ({ ...es256.jwk, kid })) }))
  if (reading.state === 'unreadable') throw new Error('no key set')
  return { id: kids.join(), name: 'acme', keySet: reading.value, origin }
}

const kept = (clock: string, ...kids: readonly string[]) =>
  source({ kind: 'kept', at: at(clock), from: SET_URL }, ...kids)

async function findingOf(code: string, context: SourceContext, claims: object): Promise<string | undefined> {
  const keys = { keys: [{ ...otherEcJwk, kid: 'new' }] }
  const { text, keys: held } = openExample({ header: { alg: 'ES256', kid: 'old' }, claims, keys })
  const { findings } = await inspect(text, { keys: held as string, now: at('15:00'), source: context })
  return findings.find((one) => one.code === code)?.message
}

describe('the sets of one URL', () => {
  test('are told apart from those of other URLs and of texts, and stand in the order of time', () => {
    const elsewhere = source({ kind: 'kept', at: at('13:00'), from: `${SET_URL}/other` }, 'a')
    const pasted = source({ kind: 'given', at: at('13:00') }, 'a')
    const others = [kept('14:00', 'a'), elsewhere, kept('12:00', 'a'), pasted]
    expect(setsOfSameUrl({ origin: fetched('14:10'), others }).map((set) => set.at)).toEqual([at('12:00'), at('14:00')])
    expect(setsOfSameUrl({ origin: { kind: 'given', at: at('14:10') }, others })).toEqual([])
    const text: SourceOrigin = { kind: 'kept', at: at('12:00'), from: 'the text of the key box' }
    expect(isOfSameUrl(source(text, 'a'), text)).toBe(false)
  })

  test('are as old as the cache that answered held them', () => {
    expect(timeOf(fetched('14:10', { age: '600' }))).toBe(at('14:00'))
    expect(timeOf(fetched('14:10', { age: '-1' }))).toBe(at('14:10'))
  })
})

describe('a kid that is gone', () => {
  const others = [kept('12:04', 'old'), kept('14:10', 'new'), kept('10:00', 'old')]
  const gone = 'The kid “old” was in the set of 2026-03-02 12:04:00 UTC, gone by 2026-03-02 14:10:00 UTC.'
  const said = (claims: object) => findingOf('KID_GONE_FROM_SET', { origin: fetched('14:50'), others }, claims)

  test('was last seen in one snapshot and first missed in another', async () => {
    expect(await said({ exp: at('23:00') })).toBe(
      `${gone} The token is valid until 2026-03-02 23:00:00 UTC: the key is gone too early.`,
    )
    expect(await said({})).toBe(gone)
  })

  test('is gone too early for a token that outlives it, and rightly for one that does not', async () => {
    expect(await said({ iat: at('12:00'), exp: at('14:11') })).toMatch(/was issued before that.*gone too early\.$/)
    expect(await said({ iat: at('12:00'), exp: at('14:10') })).toMatch(/no longer needed\.$/)
    expect(await said({ iat: at('14:20'), exp: at('15:20') })).toMatch(/issued after that.*signs with the key still\.$/)
    expect(await said({ iat: 9e15, exp: 'soon' })).toBe(gone)
  })

  test('is not said of a set that is newer than the one looked into', async () => {
    const context = { origin: fetched('12:00'), others: [kept('12:04', 'old')] }
    expect(await findingOf('KID_GONE_FROM_SET', context, {})).toBeUndefined()
    expect(await findingOf('KID_IN_NEWER_SET', context, {})).toContain('of 2026-03-02 12:04:00 UTC')
  })
})
