import { signatureAlgorithm } from '../algorithms/jws'
import { isUsable } from '../comparison/usable-key'
import type { Reading } from '../foundation/reading'
import type { KeySet } from '../keys/key'
import { isEligible, matchKey } from '../keys/match-key'
import type { Metadata } from '../sources/metadata'

/** What ID tokens are signed with, as the metadata say; null where they do not. */
export const ID_TOKEN_ALGS = 'id_token_signing_alg_values_supported'

/** A list of the metadata, or null when it is not there. */
export function listIn(metadata: Reading<Metadata> | null, name: string): readonly string[] | null {
  if (!metadata || metadata.state === 'unreadable') return null
  return metadata.value.lists.find((one) => one.name === name)?.values ?? null
}

/**
 * How many published keys a verifier may use for an algorithm; null for one that needs no published key: an HMAC, and a
 * name that is no signature algorithm.
 */
export function countKeysFor(alg: string, { keys }: KeySet): number | null {
  const algorithm = signatureAlgorithm(alg)
  if (!algorithm || algorithm.family === 'hmac') return null
  return keys.filter((key) => isEligible(matchKey({ kid: null, algorithm }, key))).length
}

/** The signature algorithms that usable keys state, each once, in the order of the set. */
export function statedAlgorithms({ keys }: KeySet): readonly string[] {
  const algs = keys.filter(isUsable).flatMap(({ alg }) => (alg !== null && signatureAlgorithm(alg) ? [alg] : []))
  return [...new Set(algs)]
}

/** Whether a list names an algorithm, EdDSA standing for that of the key's curve and the other way round (RFC 9864 §2.2). */
export function isNamed(alg: string, names: readonly string[]): boolean {
  if (names.includes(alg)) return true
  if (alg === 'EdDSA') return names.some((one) => one === 'Ed25519' || one === 'Ed448')
  return (alg === 'Ed25519' || alg === 'Ed448') && names.includes('EdDSA')
}
