import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import type { KeyMaterial } from '../keys/key'
import type { ReadyKey } from './engines/webcrypto'
import { findKeyMisfit } from './key-misfit'
import { hasWebCrypto } from './web-crypto'

/**
 * A key with nothing left between it and the bytes of signatures, for thousands of them. What it says is what `verifySignature`
 * says with `diagnosing`. Null when it cannot be had, and then `verifySignature` knows why.
 */
export async function readyKey(algorithm: SignatureAlgorithm, key: KeyMaterial): Promise<ReadyKey | null> {
  if (findKeyMisfit({ algorithm, key }) || !hasWebCrypto()) return null
  try {
    return await (await import('./engines/webcrypto')).readyKey(algorithm, key)
  } catch {
    return null
  }
}
