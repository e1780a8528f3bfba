import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { certificateThumbprints } from '../keys/certificate-thumbprints'
import type { Key, KeySet } from '../keys/key'

/** A certificate thumbprint in a header (RFC 7515 §4.1.7, §4.1.8). */
export interface StatedThumbprint {
  readonly name: 'x5t' | 'x5t#S256'
  readonly value: string
}

/** The thumbprints that a header states; none when they are no strings. */
export function statedThumbprints(header: JsonObject | null): readonly StatedThumbprint[] {
  return (['x5t', 'x5t#S256'] as const).flatMap((name) => {
    const value = stringMember(header, name)
    return value === undefined ? [] : [{ name, value }]
  })
}

/** The first key whose certificate has one of the thumbprints, or whose kid is one; null when there is none. */
export function keyByCertificate(
  stated: readonly StatedThumbprint[],
  { keys }: KeySet,
): { readonly key: Key; readonly by: StatedThumbprint } | null {
  if (stated.length === 0) return null
  // What is written is asked first: computing the thumbprints of a large set takes time.
  for (const thumbprintsOf of [written, certificateThumbprints])
    for (const key of keys) {
      const own = thumbprintsOf(key)
      const by = stated.find(({ value }) => own.includes(value))
      if (by) return { key, by }
    }
  return null
}

const written = ({ kid, statedThumbprints }: Key) => (kid === null ? statedThumbprints : [kid, ...statedThumbprints])
