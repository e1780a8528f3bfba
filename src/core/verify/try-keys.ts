import { type Pauses, pause } from '../foundation/pauses'
import { finishSlowly, type Steps } from '../foundation/steps'
import type { Key, KeySet } from '../keys/key'
import { canTry, matchKey, type Wanted } from '../keys/match-key'
import { nearMissesInSteps } from '../keys/near-miss'
import type { Token } from '../token/token'
import { type Attempts, keysToTry } from './look-up-key'
import type { Proof, Question } from './proof'
import { proofKinds } from './proofs/index'
import { tryKey } from './try-key'
import type { Verdict } from './verdict'
import { diagnosing } from './verify-signature'

export interface Trials {
  readonly attempts: Attempts
  /** What would make the signature verify; none when it does, or when nothing was found. */
  readonly proofs: readonly Proof[]
}

/** When there is nothing to try. */
export const noTrials: Trials = { attempts: new Map(), proofs: [] }

/** The most keys that are tried between two breaths: about a frame's worth of RSA. */
const BATCH = 64
/** The most characters that are hashed between two breaths: each key hashes the whole signing input. */
const HASHED = 400_000

/**
 * Tries every compatible key of a set, the one that the kid names first; where none verifies, looks for what would make
 * one verify. WebCrypto works on the calling thread, so the work rests between batches. Rejects for nothing but an abort.
 */
export async function tryKeys(
  token: Token,
  wanted: Wanted,
  keySet: KeySet | null,
  pauses: Pauses = {},
): Promise<Trials> {
  const { algorithm } = wanted
  if (!algorithm || !keySet || token.signingInput === null || !token.signature) return noTrials
  const work = { algorithm, signingInput: token.signingInput, signature: token.signature.bytes }
  await finishSlowly(prepareLookup(wanted, keySet), pauses)
  const keys = keysToTry(wanted, keySet).toSorted((a, b) => Number(b.kid === wanted.kid) - Number(a.kid === wanted.kid))
  const attempts = new Map<Key, Verdict>()
  const size = Math.max(1, Math.min(BATCH, Math.floor(HASHED / work.signingInput.length)))
  for (let at = 0; at < keys.length; at += size) {
    if (at > 0) await pause(pauses)
    const batch = keys.slice(at, at + size)
    const isSmall = keys.length <= BATCH
    const verdicts = await Promise.all(
      batch.map((key) => tryKey(work, key, isSmall || key.kid === wanted.kid ? undefined : diagnosing)),
    )
    for (const [index, key] of batch.entries()) attempts.set(key, verdicts[index] as Verdict)
  }
  if ([...attempts.values()].some(({ state }) => state === 'valid')) return { attempts, proofs: [] }
  const question = { ...work, token, header: token.header?.object ?? null, keySet, keys, attempts }
  return { attempts, proofs: await findProofs(question, pauses) }
}

/**
 * The one key that the kid names, tried before all others of a large set: where it verifies, the verdict is known. Null
 * where it does not, and where the set is so small that all are soon tried. Never rejects.
 */
export async function tryNamedKey(token: Token, wanted: Wanted, keySet: KeySet | null): Promise<Trials | null> {
  const { algorithm, kid } = wanted
  if (!algorithm || !keySet || keySet.keys.length <= BATCH || token.signingInput === null || !token.signature)
    return null
  const [named, ...more] = kid === null ? [] : keySet.keys.filter((key) => key.kid === kid)
  if (!named || more.length > 0 || !canTry(matchKey(wanted, named))) return null
  const verdict = await tryKey({ algorithm, signingInput: token.signingInput, signature: token.signature.bytes }, named)
  return verdict.state === 'valid' ? { attempts: new Map([[named, verdict]]), proofs: [] } : null
}

/** What the lookup says of a missing kid is remembered from here on, so that a large set is not worked through at once. */
function* prepareLookup({ kid }: Wanted, { keys }: KeySet): Steps<void> {
  if (kid !== null && !keys.some((key) => key.kid === kid)) yield* nearMissesInSteps(kid, keys)
}

async function findProofs(question: Question, pauses: Pauses): Promise<readonly Proof[]> {
  const proofs: Proof[] = []
  for (const kind of proofKinds) {
    if (!kind.applies(question)) continue
    await pause(pauses)
    const proof = await kind.prove(question, pauses)
    if (proof) proofs.push(proof)
  }
  return proofs
}
