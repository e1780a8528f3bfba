import { readJson } from '../core/foundation/json'
import { member, objectOf, stringMember, typeOf } from '../core/foundation/json-access'
import type { JsonNode, JsonObject } from '../core/foundation/json-node'
import { type Flaw, type Reading, readingOf } from '../core/foundation/reading'
import { count, quote } from '../core/foundation/wording'
import { certificateThumbprints } from '../core/keys/certificate-thumbprints'
import type { Key, KeySet } from '../core/keys/key'
import { readKeys } from '../core/keys/read-keys'
import { type PublicJwk, writeJwk } from '../core/keys/write-jwk'

/** A key set as it was at a time, without anything secret. */
export interface Snapshot {
  /** What its source was called. */
  readonly name: string
  /** Where it came from: a URL, or the name of what was given. */
  readonly from: string
  /** When it was kept, in seconds since the epoch. */
  readonly at: number
  readonly keySet: KeySet
}

const SCHEMA = 'latchkey.snapshots.v1'

/** A file of snapshots is no longer than this, in characters. */
const FILE_LIMIT = 20_000_000
/** Names and places are no longer than this, in characters. */
const NAME_LIMIT = 2_000
/** The last second of the year 9999. */
const LAST_TIME = 253_402_300_799

/** One JSON file of these snapshots. It is made of the public members that are named below and of nothing else. */
export function writeSnapshots(snapshots: readonly Snapshot[]): string {
  const entries = snapshots.map(({ name, from, at, keySet }) => ({
    name: name.slice(0, NAME_LIMIT),
    from: from.slice(0, NAME_LIMIT),
    at,
    jwks: { keys: keySet.keys.map(publicJwk) },
  }))
  return `${JSON.stringify({ schema: SCHEMA, snapshots: entries }, null, 2)}\n`
}

/**
 * Reads a file of snapshots from anywhere: nothing of its shape is trusted, and its key sets are read as if they were
 * pasted. `flawed` when some entries were left out, `unreadable` when the text is no such file. Never throws.
 */
export function readSnapshots(text: string): Reading<readonly Snapshot[]> {
  if (text.length > FILE_LIMIT)
    return unreadable(`The file has ${count(text.length, 'character')}; expected ${notMore}.`)
  const json = readJson(text)
  if (json.state === 'unreadable') return unreadable(`The file is not JSON. ${json.fault.message}`, json.fault.at)
  const file = objectOf(json)
  if (!file) return unreadable(`The file holds ${typeOf(json.root)}; expected ${wanted}.`)
  const schema = stringMember(file, 'schema')
  if (schema !== SCHEMA) {
    const found =
      schema === undefined ? 'The file does not say what it is' : `The file says that it is ${quote(schema)}`
    return unreadable(`${found}; expected ${wanted}.`)
  }
  const entries = member(file, 'snapshots')
  if (entries?.type !== 'array')
    return unreadable(`Its snapshots are ${entries ? typeOf(entries) : 'missing'}; expected an array.`)
  const snapshots: Snapshot[] = []
  const flaws: Flaw[] = []
  entries.items.forEach((entry, i) => {
    const read = readEntry(entry, text)
    if (typeof read !== 'string') snapshots.push(read)
    else flaws.push(flaw(`Snapshot ${i + 1} was left out. ${read}`, entry.start, entry.end - entry.start))
  })
  return readingOf(snapshots, flaws)
}

const notMore = `at most ${count(FILE_LIMIT, 'character')}`
const wanted = `a file that Latchkey exported, whose “schema” is ${quote(SCHEMA)}`

function flaw(message: string, at = 0, length = 0): Flaw {
  return { reason: 'SNAPSHOTS_INVALID', message, at, length }
}

function unreadable(message: string, at = 0): Reading<readonly Snapshot[]> {
  return { state: 'unreadable', flaws: [flaw(message, at)] }
}

/** The snapshot, or one sentence on why it is none. */
function readEntry(entry: JsonNode, text: string): Snapshot | string {
  if (entry.type !== 'object') return `It is ${typeOf(entry)}; expected an object.`
  const name = readName(entry, 'name')
  const from = readName(entry, 'from')
  if (name === null || from === null)
    return `Its ${name === null ? 'name' : 'from'} is no text of 1 to ${count(NAME_LIMIT, 'character')}.`
  const at = member(entry, 'at')
  if (at?.type !== 'number' || !Number.isInteger(at.value) || at.value < 0 || at.value > LAST_TIME)
    return 'Its at is no time in whole seconds since 1970.'
  const keySet = readKeySet(member(entry, 'jwks'), text)
  return typeof keySet === 'string' ? keySet : { name, from, at: at.value, keySet }
}

function readName(entry: JsonObject, member: 'name' | 'from'): string | null {
  const name = stringMember(entry, member)
  return name === undefined || name === '' || name.length > NAME_LIMIT ? null : name
}

function readKeySet(jwks: JsonNode | undefined, text: string): KeySet | string {
  const keys = jwks?.type === 'object' ? member(jwks, 'keys') : undefined
  if (!jwks || keys?.type !== 'array') return 'Its jwks is no JWK Set (RFC 7517 §5).'
  const reading = readKeys(text.slice(jwks.start, jwks.end))
  if (reading.state === 'unreadable') return reading.flaws[0].message
  if (reading.value.form !== 'jwks') return 'Its jwks is no JWK Set (RFC 7517 §5).'
  if (holdsSecret(reading.value)) return secretRefused
  return { form: 'jwks', keys: reading.value.keys.map((key, i) => withReason(key, keys.items[i])) }
}

/** Whether one of the keys is a shared secret, whose material is the secret itself. */
export function holdsSecret({ keys }: KeySet): boolean {
  return keys.some(({ kty, material }) => kty === 'oct' || material?.k !== undefined)
}

export const secretRefused = 'It holds a secret (a key of kty “oct”); secrets are never kept.'

/** All that is kept of a key, by name: its public members, and the thumbprints of its certificate (RFC 7517 §4.8, §4.9). */
function publicJwk(key: Key): PublicJwk {
  const sha256 = certificateThumbprints(key).find((one) => one.length === 43)
  const sha1 = certificateThumbprints(key).find((one) => one !== sha256)
  return {
    ...(writeJwk(key) ?? unusableJwk(key)),
    ...(sha1 === undefined ? {} : { x5t: sha1 }),
    ...(sha256 === undefined ? {} : { 'x5t#S256': sha256 }),
  }
}

/** A key that could not be read is kept by its names alone, so that its kid is not missed later. */
function unusableJwk({ kid, kty, crv, alg, use, keyOps }: Key): PublicJwk {
  const members = { kid, kty: kty || null, crv, alg, use, key_ops: keyOps }
  return Object.fromEntries(Object.entries(members).filter((member) => isStated(member)))
}

function isStated(member: [string, string | readonly string[] | null]): member is [string, string | readonly string[]] {
  return member[1] !== null
}

/** Of a key that was kept by its names alone, the reason is that, not a member which was never written. */
function withReason(key: Key, jwk: JsonNode | undefined): Key {
  const hasMaterial = jwk?.type === 'object' && jwk.members.some(({ name }) => materialNames.has(name))
  if (key.unusable === null || hasMaterial) return key
  return { ...key, unusable: 'This key could not be read when its set was kept; only its names were kept.' }
}

const materialNames = new Set(['n', 'e', 'x', 'y', 'pub'])
