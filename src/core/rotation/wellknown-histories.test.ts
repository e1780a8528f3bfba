import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareKeySets } from './compare-key-sets'
import { compareSnapshots } from './compare-snapshots'

const corpus = join(import.meta.dirname, '../../../../shared/corpus/wellknown')

type Jwk = Readonly<Record<'kty' | 'crv' | 'n' | 'e' | 'x' | 'y' | 'use' | 'alg', string | undefined>> & {
  readonly key_ops?: readonly string[]
}
interface Dated {
  readonly date: string
  readonly jwks: { readonly keys: readonly Jwk[] }
}

const histories = existsSync(corpus)
  ? readdirSync(corpus).map((name) => ({ name, sets: readHistory(join(corpus, name, 'jwks-history.json')) }))
  : []
const pairs = histories.flatMap(({ name, sets }) =>
  sets.slice(1).map((after, index) => ({ name, before: sets[index] as Dated, after })),
)

describe.skipIf(histories.length === 0)('the histories of real issuers', () => {
  test('there are pairs to compare', () => {
    expect(pairs.length).toBeGreaterThan(50)
  })

  test.each(pairs)('$name, $before.date to $after.date: as set arithmetic has it', async ({ before, after }) => {
    const report = await compareKeySets(JSON.stringify(before.jwks), JSON.stringify(after.jwks), { now: 0 })

    const [a, b] = [thumbprints(before), thumbprints(after)]
    const retained = [...a].filter((one) => b.has(one)).length
    const [added, removed] = [b.size - retained, a.size - retained]
    expect(report.counts).toEqual({ retained, added, removed })
    expect(report.state).toBe(classify(retained, added, removed))
    for (const { thumbprint, change, before: earlier, after: later } of report.keys) {
      if (!(earlier ?? later)?.usable || thumbprint === null) continue
      expect([a.has(thumbprint), b.has(thumbprint)]).toEqual([change !== 'added', change !== 'removed'])
    }
  })

  test.each(pairs)(
    '$name, $before.date to $after.date: no kid is called reused, and nothing is warned of',
    async (pair) => {
      const { before, after } = pair
      const report = await compareKeySets(JSON.stringify(before.jwks), JSON.stringify(after.jwks), { now: 0 })
      expect(report.keys.filter(({ kid_reused }) => kid_reused)).toEqual([])
      expect(report.findings.filter(({ severity }) => severity !== 'note').map(({ message }) => message)).toEqual([])
    },
  )

  test.each(histories.filter(({ sets }) => sets.length > 1))('$name: first and last sight of each key', ({ sets }) => {
    const history = compareSnapshots(sets.map(({ date, jwks }) => ({ at: seconds(date), keys: JSON.stringify(jwks) })))
    expect(history.snapshots.length).toBe(sets.length)
    for (const { thumbprint, first_seen, last_seen } of history.keys) {
      const dates = sets.filter((set) => thumbprints(set).has(thumbprint ?? '')).map(({ date }) => seconds(date))
      expect([first_seen, last_seen]).toEqual([Math.min(...dates), Math.max(...dates)])
    }
    expect(history.keys.length).toBe(new Set(sets.flatMap((set) => [...thumbprints(set)])).size)
  })
})

function readHistory(file: string): readonly Dated[] {
  const sets = JSON.parse(readFileSync(file, 'utf8')) as readonly Dated[]
  return sets.toSorted((a, b) => seconds(a.date) - seconds(b.date))
}

function seconds(date: string): number {
  return Math.round(new Date(date).getTime() / 1000)
}

/** A second classification, which shares nothing with the first: the four states as the issue words them. */
function classify(retained: number, added: number, removed: number): string {
  if (added === 0 && removed === 0) return 'no_change'
  if (removed === 0 && retained > 0) return 'safe_overlap'
  return retained > 0 ? 'overlap' : 'disjoint'
}

/** RFC 7638 thumbprints of the keys that can verify, of the numbers: node:crypto hashes, Buffer decodes. */
function thumbprints({ jwks }: Dated): ReadonlySet<string> {
  return new Set(jwks.keys.filter(isForVerifying).map(thumbprint))
}

function isForVerifying({ use, key_ops: operations, crv, alg }: Jwk): boolean {
  if (use !== undefined && use !== 'sig') return false
  if (operations && !operations.includes('verify')) return false
  return crv !== 'X25519' && !/^(RSA-OAEP|ECDH|RSA1_5)/.test(alg ?? '')
}

function thumbprint({ kty, crv, n, e, x, y }: Jwk): string {
  const [x32, y32] = [number(x, 32), number(y, 32)]
  const members =
    kty === 'RSA'
      ? { e: number(e), kty, n: number(n) }
      : kty === 'EC'
        ? { crv, kty, x: x32, y: y32 }
        : { crv, kty, x: x32 }
  return createHash('sha256').update(JSON.stringify(members)).digest('base64url')
}

function number(text: string | undefined, length = 0): string {
  const value = BigInt(`0x${Buffer.from(text ?? '', 'base64').toString('hex') || '0'}`)
  const hex = value.toString(16)
  return Buffer.from(hex.padStart(Math.max(2 * length, hex.length + (hex.length % 2)), '0'), 'hex').toString(
    'base64url',
  )
}
