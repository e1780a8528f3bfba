import { signatureAlgorithm } from '../algorithms/jws'
import { writeBase64url } from '../foundation/base64url'
import { readJson } from '../foundation/json'
import { objectOf, stringMember } from '../foundation/json-access'
import { writeUtf8 } from '../foundation/utf8'
import type { Policy } from '../policy/policy'

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
  /** Seconds since the epoch; without it, `EXAMPLE_NOW`. */
  readonly now?: number
}

/** 2026-01-01 00:00:00 UTC in seconds since the epoch: the clock of examples. */
export const EXAMPLE_NOW = 1_767_225_600

/** What an example puts into the two boxes, the policy and the clock. */
export function openExample(example: Example): { text: string; keys: string | undefined; policy: Policy; now: number } {
  const { header = { alg: 'ES256', typ: 'JWT' }, claims = { exp: EXAMPLE_NOW + 600 } } = example
  const signature = example.signature ?? anySignature(header)
  return {
    text: example.text ?? `${segment(header)}.${segment(claims)}.${signature}`,
    keys: typeof example.keys === 'object' ? JSON.stringify(example.keys) : example.keys,
    policy: example.policy ?? {},
    now: example.now ?? EXAMPLE_NOW,
  }
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
