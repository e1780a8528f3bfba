import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import type { Key, KeySet } from '../keys/key'
import { thumbprint } from '../keys/thumbprint'
import type { Token } from '../token/token'
import { fromDer } from './ecdsa-der'
import { type Attempts, keysToTry } from './look-up-key'
import type { Verdict } from './verdict'
import { verifySignature } from './verify-signature'

export interface Trials {
  readonly attempts: Attempts
  /** An ECDSA signature in DER that verifies under this key once it is rewritten as r ‖ s; else null. */
  readonly converted: Key | null
}

/** When there is nothing to try. */
export const noTrials: Trials = { attempts: new Map(), converted: null }

/** The most keys that are tried between two breaths: about a frame's worth of RSA. */
const BATCH = 64
/** The most characters that are hashed between two breaths: each key hashes the whole signing input. */
const HASHED = 400_000

/**
 * Tries every compatible key of a set, the one that the kid names first. WebCrypto works on the calling thread, so the
 * work rests between batches (`breathe`), and stops when `signal` is aborted. Never rejects but for the abort.
 */
export async function tryKeys(
  token: Token,
  wanted: { readonly kid: string | null; readonly algorithm: SignatureAlgorithm | null },
  keySet: KeySet | null,
  { breathe, signal }: { readonly breathe?: () => Promise<void>; readonly signal?: AbortSignal } = {},
): Promise<Trials> {
  const { algorithm } = wanted
  if (!algorithm || !keySet || token.signingInput === null || !token.signature) return noTrials
  const work = { algorithm, signingInput: token.signingInput, signature: token.signature.bytes }
  const keys = keysToTry(wanted, keySet).toSorted((a, b) => Number(b.kid === wanted.kid) - Number(a.kid === wanted.kid))
  const attempts = new Map<Key, Verdict>()
  const size = Math.max(1, Math.min(BATCH, Math.floor(HASHED / work.signingInput.length)))
  for (let at = 0; at < keys.length; at += size) {
    if (at > 0) await breathe?.()
    signal?.throwIfAborted()
    const batch = keys.slice(at, at + size)
    // Remembered from here on, so that the lookup of a large set does not compute them all at once.
    for (const key of batch) thumbprint(key)
    const verdicts = await Promise.all(batch.map((key) => tryKey(work, key)))
    for (const [index, key] of batch.entries()) attempts.set(key, verdicts[index] as Verdict)
  }
  return { attempts, converted: await tryConverted(work, keys) }
}

type Job = Omit<Parameters<typeof verifySignature>[0], 'key'>

async function tryKey(job: Job, key: Key): Promise<Verdict> {
  if (!key.material)
    return { state: 'undecided', reason: 'key_refused', detail: key.unusable ?? 'The key cannot be read.' }
  return verifySignature({ ...job, key: key.material })
}

async function tryConverted(job: Job, keys: readonly Key[]): Promise<Key | null> {
  const { family, signatureBytes } = job.algorithm
  if (family !== 'ecdsa' || signatureBytes === null || job.signature.length === signatureBytes) return null
  const raw = fromDer(job.signature, signatureBytes / 2)
  if (!raw) return null
  for (const key of keys.slice(0, BATCH)) {
    const verdict = await tryKey({ ...job, signature: raw }, key)
    if (verdict.state === 'valid') return key
  }
  return null
}
