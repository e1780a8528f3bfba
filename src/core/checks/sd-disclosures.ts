import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { readBase64url, writeBase64url } from '../foundation/base64url'
import { readJson } from '../foundation/json'
import { member } from '../foundation/json-access'
import type { JsonArray, JsonNode } from '../foundation/json-node'
import { readUtf8, writeUtf8 } from '../foundation/utf8'
import type { Token } from '../token/token'

/** What follows the first tilde of an SD-JWT (RFC 9901 §4). */
export interface Disclosed {
  /** How many disclosures there are. */
  readonly count: number
  /** The first thousand: a text may have any number, and each is hashed. */
  readonly disclosures: readonly Disclosure[]
  /** The key binding JWT, as it stands; null when there is none. */
  readonly keyBinding: string | null
  /** What the key binding is over: all before it, its last tilde included (RFC 9901 §4.3.1). */
  readonly bound: string
  /** Base64url of the digest by `_sd_alg`; null when the hash is not one that Latchkey knows. */
  digest(text: string): string | null
}

export interface Disclosure {
  readonly text: string
  /** Start and end in the token's text. */
  readonly at: readonly [number, number]
  /** The JSON array that it is; null when it is none. */
  readonly array: JsonArray | null
  readonly digest: string | null
}

const MOST = 1_000

const known = new WeakMap<Token, Disclosed | null>()

/** Takes an SD-JWT apart; null for a token of another form. */
export function readDisclosed(token: Token): Disclosed | null {
  const before = known.get(token)
  if (before !== undefined) return before
  const disclosed = token.form === 'sd-jwt' ? read(token) : null
  known.set(token, disclosed)
  return disclosed
}

function read(token: Token): Disclosed {
  const { text } = token
  const hash = hashOf(member(token.payload?.object, '_sd_alg'))
  const digest = (one: string) => hash && writeBase64url(hash(writeUtf8(one)))
  const end = text.lastIndexOf('~') + 1
  // What follows the last tilde is a key binding JWT, or a disclosure that lost its tilde.
  const last = text.slice(end)
  const disclosures: Disclosure[] = []
  let count = 0
  for (let start = text.indexOf('~') + 1; start < end; ) {
    const stop = text.indexOf('~', start)
    const one = text.slice(start, stop)
    if (count++ < MOST)
      disclosures.push({ text: one, at: [start, stop], array: readDisclosure(one), digest: digest(one) })
    start = stop + 1
  }
  return { count, disclosures, keyBinding: last === '' ? null : last, bound: text.slice(0, end), digest }
}

type Hash = (bytes: Uint8Array) => Uint8Array

// RFC 9901 §4.1.1: names of the IANA registry “Named Information Hash Algorithm”; SHA-256 where none is stated.
function hashOf(stated: JsonNode | undefined): Hash | null {
  if (!stated) return sha256
  return stated.type === 'string' ? (hashes.get(stated.value) ?? null) : null
}

const hashes: ReadonlyMap<string, Hash> = new Map<string, Hash>([
  ['sha-256', sha256],
  ['sha-384', sha384],
  ['sha-512', sha512],
])

function readDisclosure(text: string): JsonArray | null {
  const { bytes, flaws } = readBase64url(text)
  if (flaws.length > 0) return null
  const utf8 = readUtf8(bytes)
  const json = utf8.invalidAt === null ? readJson(utf8.text) : null
  return json?.state === 'whole' && json.root.type === 'array' ? json.root : null
}
