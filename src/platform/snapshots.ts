import type { Flaw } from '../core/foundation/reading'
import type { KeySource, SourceOrigin } from '../core/sources/key-source'
import { readRecords, removeRecord, type Stored, type StoredRecord, writeRecords } from './snapshot-database'
import { holdsSecret, readSnapshots, type Snapshot, secretRefused, writeSnapshots } from './snapshot-file'

/**
 * Keeps the key set of a source in this browser, its public members only. `at` is when it was had, in seconds since the
 * epoch. The value is the snapshot as a later visit reads it; `refused` when the set holds a secret.
 */
export async function keep(source: KeySource, at: number): Promise<Stored<KeySource>> {
  if (holdsSecret(source.keySet)) return { state: 'refused', message: `This set was not kept. ${secretRefused}` }
  const from = placeOf(source)
  const snapshot = { name: source.name || from, from, at: Math.floor(at), keySet: source.keySet }
  const record = recordOf(snapshot)
  const reading = readSnapshots(record.text)
  if (reading.state !== 'whole') return { state: 'refused', message: reading.flaws[0].message }
  return after(await writeRecords([record]), () => sourceOf(reading.value[0] ?? snapshot, record.id))
}

/** Every kept set, the latest first. What storage holds is read as untrusted as a file, and left out when it cannot be. */
export async function listKept(): Promise<Stored<readonly KeySource[]>> {
  return after(await readRecords(), (records) =>
    records
      .flatMap((record) => snapshotsIn(record).map((snapshot) => sourceOf(snapshot, record.id)))
      .sort((a, b) => b.origin.at - a.origin.at),
  )
}

/** Forgets a kept set, by the id of its source. */
export function removeKept(id: string): Promise<Stored<null>> {
  return removeRecord(id)
}

/** Every kept set as the text of one JSON file, `latchkey.snapshots.v1`. */
export async function exportKept(): Promise<Stored<string>> {
  return after(await readRecords(), (records) => writeSnapshots(records.flatMap(snapshotsIn)))
}

/** What came of a file of snapshots. */
export interface Import {
  readonly added: readonly KeySource[]
  /** How many were kept here before. */
  readonly known: number
  /** One for each snapshot of the file that was left out, with its sentence. */
  readonly leftOut: readonly Flaw[]
}

/** Keeps what a file of snapshots holds, besides what is kept already. `refused`, with one sentence, when it is no such file. */
export async function importKept(text: string): Promise<Stored<Import>> {
  const reading = readSnapshots(text)
  if (reading.state === 'unreadable') return { state: 'refused', message: reading.flaws[0].message }
  const before = await readRecords()
  if (before.state !== 'stored') return before
  const known = new Set(before.value.map((record) => record.text))
  const added = new Map<string, { readonly record: StoredRecord; readonly snapshot: Snapshot }>()
  for (const snapshot of reading.value) {
    const record = recordOf(snapshot)
    if (!known.has(record.text)) added.set(record.text, { record, snapshot })
  }
  const each = [...added.values()]
  const written = each.length === 0 ? before : await writeRecords(each.map(({ record }) => record))
  return after<unknown, Import>(written, () => ({
    added: each.map(({ record, snapshot }) => sourceOf(snapshot, record.id)),
    known: reading.value.length - each.length,
    leftOut: reading.state === 'flawed' ? reading.flaws : [],
  }))
}

function after<T, U>(stored: Stored<T>, then: (value: T) => U): Stored<U> {
  return stored.state === 'stored' ? { state: 'stored', value: then(stored.value) } : stored
}

function recordOf(snapshot: Snapshot): StoredRecord {
  const random = crypto.getRandomValues(new Uint32Array(4))
  return { id: `kept-${[...random].map((word) => word.toString(16)).join('-')}`, text: writeSnapshots([snapshot]) }
}

function snapshotsIn({ text }: StoredRecord): readonly Snapshot[] {
  const reading = readSnapshots(text)
  return reading.state === 'unreadable' ? [] : reading.value.slice(0, 1)
}

type KeptSource = KeySource & { readonly origin: Extract<SourceOrigin, { kind: 'kept' }> }

function sourceOf({ name, from, at, keySet }: Snapshot, id: string): KeptSource {
  return { id, name, keySet, origin: { kind: 'kept', at, from } }
}

/** Where a set came from; a user name or password in a URL is none of it. */
function placeOf({ name, origin }: KeySource): string {
  if (origin.kind === 'kept') return origin.from
  if (origin.kind === 'given') return name
  return origin.jwks_uri.replace(/^(https?:\/\/)[^/?#]*@/, '$1')
}
