import { signatureAlgorithm } from '../algorithms/jws'
import { meansNone } from '../algorithms/standing'
import type { Reading } from '../foundation/reading'
import type { Metadata } from '../sources/metadata'
import { isKeyAlgorithmName, keyAlgorithm } from './key-algorithms'

/** The lists of metadata that name signature algorithms. */
export function signingLists(metadata: Reading<Metadata> | null): Metadata['lists'] {
  if (!metadata || metadata.state === 'unreadable') return []
  return metadata.value.lists.filter(({ name }) => name.endsWith('_signing_alg_values_supported'))
}

/** Whether a name is that of a signature algorithm: registered, in a draft or in daily use, or collision-resistant. */
export function isSigningName(alg: string): boolean {
  return signatureAlgorithm(alg) !== null || (isKeyAlgorithmName(alg) && keyAlgorithm(alg)?.purpose !== 'encryption')
}

/** Whether a list may name “none”: requests and UserInfo answers need no signature (OpenID Connect Discovery 1.0 §3). */
export function mayNameNone(list: string): boolean {
  return /^(?:request_object|userinfo|introspection|authorization)_signing_/.test(list)
}

/** What is neither a signature algorithm nor “none”. */
export const isUnregistered = (alg: string) => !isSigningName(alg) && !meansNone(alg)
