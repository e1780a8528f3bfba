import { signatureAlgorithm } from '../algorithms/jws'
import type { Beside } from '../beside/beside'
import { writeBase64url } from '../foundation/base64url'
import { readJson } from '../foundation/json'
import { objectOf, stringMember } from '../foundation/json-access'
import { writeUtf8 } from '../foundation/utf8'
import type { Policy } from '../policy/policy'
import type { KindChoice } from '../policy/token-kind'
import type { FetchEvidence } from '../sources/evidence'
import type { SourceContext } from '../sources/key-source'
import { EXAMPLE_NOW } from './example-now'
import { type ExampleSource, openSource } from './example-source'

export { EXAMPLE_NOW }

/** Something to paste, that shows a finding or its absence: the reference opens it, the shared test runs it. */
export interface Example {
  /** The whole text of the token box; or leave it out and give header and claims. */
  readonly text?: string
  /** The header, as a value to write as JSON or as the JSON text itself. */
  readonly header?: object | string
  readonly claims?: object | string
  /** The third segment; without it, one of the right length that verifies under no key. */
  readonly signature?: string
  /** The text of the key box, or a value to write as JSON. */
  readonly keys?: object | string
  readonly policy?: Policy
  /** What stood beside the token where it was sent. */
  readonly beside?: Beside
  /** What the person says that it is. */
  readonly kind?: KindChoice
  /** Seconds since the epoch; without it, `EXAMPLE_NOW`. */
  readonly now?: number
  /** The keys came from a URL, or other sets are loaded beside them. */
  readonly source?: ExampleSource
  /** As on a page that is no secure context. */
  readonly webcrypto?: false
  /** A recorded request for a key set. */
  readonly fetch?: FetchEvidence
  /** A recorded request for metadata. */
  readonly discovery?: ExampleDiscovery
  /** Two key sets to compare. */
  readonly rotation?: ExampleRotation
  /** The metadata of an issuer and a client of it. */
  readonly provider?: ExampleProvider
  /** A shared link. */
  readonly link?: ExampleLink
}

export interface ExampleLink {
  /** The fragment of its address, with its `#`. */
  readonly hash: string
}

export interface ExampleDiscovery {
  readonly evidence: FetchEvidence
  /** The issuer as stated; without it, only its URL was given. */
  readonly issuer?: string
  readonly earlier?: readonly FetchEvidence[]
}

/** The texts of two key sets, or values to write as JSON, and what `compareKeySets` is told of them. */
export interface ExampleRotation {
  readonly before: object | string
  readonly after: object | string
  readonly tokens?: string
  readonly before_issuer?: string
  readonly after_issuer?: string
  readonly before_at?: number
  readonly after_at?: number
  readonly cache_max_age_seconds?: number
  readonly least_shared_keys?: number
}

/** Texts, or values to write as JSON, and what `lintProvider` is told of them. */
export interface ExampleProvider {
  readonly discovery?: object | string
  /** The metadata of the same issuer as they were. */
  readonly earlier?: object | string
  readonly config?: object | string
  readonly jwks?: object | string
  /** Where the keys came from. */
  readonly jwks_url?: string
  /** The issuer as stated. */
  readonly issuer?: string
}

/** The same with every value as the text that it stands for. */
export function openProvider(provider: ExampleProvider): OpenedProvider {
  return Object.fromEntries(Object.entries(provider).map(([name, value]) => [name, textOf(value as object | string)]))
}

export type OpenedProvider = { readonly [Name in keyof ExampleProvider]?: string }

/** What an example puts into the two boxes, the policy and the clock; `source` where the keys have one. */
export function openExample(example: Example): OpenedExample {
  const { header = { alg: 'ES256', typ: 'JWT' }, claims = { exp: EXAMPLE_NOW + 600 } } = example
  const signature = example.signature ?? anySignature(header)
  return {
    text: example.text ?? `${segment(header)}.${segment(claims)}.${signature}`,
    keys: typeof example.keys === 'object' ? JSON.stringify(example.keys) : example.keys,
    policy: example.policy ?? {},
    now: example.now ?? EXAMPLE_NOW,
    ...(example.beside ? { beside: example.beside } : {}),
    ...(example.kind ? { kind: example.kind } : {}),
    ...(example.source ? { source: openSource(example.source) } : {}),
    ...(example.webcrypto === false ? { webcrypto: false } : {}),
  }
}

interface OpenedExample {
  readonly text: string
  readonly keys: string | undefined
  readonly policy: Policy
  readonly now: number
  readonly beside?: Beside
  readonly kind?: KindChoice
  readonly source?: SourceContext
  readonly webcrypto?: false
}

function segment(value: object | string): string {
  return writeBase64url(writeUtf8(textOf(value)))
}

const textOf = (value: object | string) => (typeof value === 'string' ? value : JSON.stringify(value))

function anySignature(header: object | string): string {
  const algorithm = signatureAlgorithm(stringMember(objectOf(readJson(textOf(header))), 'alg'))
  const length = algorithm?.signatureBytes ?? (algorithm?.kty === 'RSA' ? algorithm.leastBits / 8 : 64)
  return writeBase64url(Uint8Array.from({ length }, (_, i) => (i * 73 + 41) % 256))
}
