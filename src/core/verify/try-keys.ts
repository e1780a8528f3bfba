import { type Pauses, pause } from '../foundation/pauses'
import { finishSlowly, type Steps } from '../foundation/steps'
import type { Key, KeySet } from '../keys/key'
import { hasKid, keysNamed } from '../keys/kid-index'
import { canTryKey, type Wanted } from '../keys/match-key'
import { nearMissesInSteps } from '../keys/near-miss'
import type { Token } from '../token/token'
import { BATCH, batchSize, inBatches } from './in-batches'
import { type Attempts, keysToTry, lookUpInSteps } from './look-up-key'
import { nearestKeysInSteps } from './nearest-keys'
import { type PackedVerdicts, verdictAt } from './packed-verdicts'
import type { Proof, Question } from './proof'
import { proofKinds } from './proofs/index'
import { triedKeysInSteps } from './tried-keys'
import { tryKey } from './try-key'
import type { Verdict, Work } from './verdict'
import { diagnosing } from './verify-signature'

export interface Trials {
  readonly attempts: Attempts
  /** What would make the signature verify; none when it does, or when nothing was found. */
  readonly proofs: readonly Proof[]
}

/** When there is nothing to try. */
export const noTrials: Trials = { attempts: new Map(), proofs: [] }

export interface Trying extends Pauses {
  /** Tries one signature under all keys of a large set elsewhere; null where they are to be tried here. */
  readonly tryAway?: (
    work: Omit<Work, 'key'>,
    keySet: KeySet,
    signal: AbortSignal | undefined,
  ) => Promise<PackedVerdicts | null>
}

/**
 * Tries every compatible key of a set, the one that the kid names first; where none verifies, looks for what would make
 * one verify. WebCrypto works on the calling thread, so the work rests between batches, or is done away from it. Rejects for
 * nothing but an abort.
 */
export async function tryKeys(
  token: Token,
  wanted: Wanted,
  keySet: KeySet | null,
  trying: Trying = {},
): Promise<Trials> {
  const { algorithm } = wanted
  if (!algorithm || !keySet || token.signingInput === null || !token.signature) return noTrials
  const work = { algorithm, signingInput: token.signingInput, signature: token.signature.bytes }
  await finishSlowly(prepareLookup(wanted, keySet), trying)
  const keys = keysToTry(wanted, keySet).toSorted((a, b) => Number(b.kid === wanted.kid) - Number(a.kid === wanted.kid))
  const size = batchSize(work)
  const named = keys.filter(({ kid }) => kid !== null && kid === wanted.kid)
  // The engine that stands for what an application does is asked of few.
  const few = new Set(keys.length <= size ? keys : named.length <= size ? named : [])
  const away = few.size === keys.length ? null : await trying.tryAway?.(work, keySet, trying.signal)
  const attempts = new Map<Key, Verdict>()
  if (away) await finishSlowly(takeVerdicts(away, wanted, keySet, attempts), trying)
  const here = away ? [...few] : keys
  const attempt = (key: Key) => tryKey(work, key, few.has(key) ? undefined : diagnosing)
  const verdicts = await inBatches(work, here, attempt, trying)
  for (const [at, key] of here.entries()) attempts.set(key, verdicts[at] as Verdict)
  if (keySet.keys.length > BATCH) await finishSlowly(prepareAnswer(wanted, keySet, attempts), trying)
  if ([...attempts.values()].some(({ state }) => state === 'valid')) return { attempts, proofs: [] }
  const question = { ...work, token, header: token.header?.object ?? null, keySet, keys, attempts }
  return { attempts, proofs: await findProofs(question, trying) }
}

/**
 * The one key that the kid names, tried before all others of a large set: where it verifies, the verdict is known. Null
 * where it does not, and where the set is so small that all are soon tried. Rejects for nothing but an abort.
 */
export async function tryNamedKey(
  token: Token,
  wanted: Wanted,
  keySet: KeySet | null,
  pauses: Pauses = {},
): Promise<Trials | null> {
  const { algorithm, kid } = wanted
  if (!algorithm || !keySet || keySet.keys.length <= BATCH || token.signingInput === null || !token.signature)
    return null
  const [at, ...more] = keysNamed(kid, keySet.keys)
  const named = at === undefined ? undefined : keySet.keys[at]
  if (!named || more.length > 0 || !canTryKey(wanted, named)) return null
  const verdict = await tryKey({ algorithm, signingInput: token.signingInput, signature: token.signature.bytes }, named)
  if (verdict.state !== 'valid') return null
  const attempts = new Map([[named, verdict]])
  await finishSlowly(prepareAnswer(wanted, keySet, attempts), pauses)
  return { attempts, proofs: [] }
}

/** The most verdicts that are taken up in one step. */
const STEP = 4_096

/** The verdicts on the keys that are to be tried, as attempts. */
function* takeVerdicts(
  away: PackedVerdicts,
  wanted: Wanted,
  { keys }: KeySet,
  attempts: Map<Key, Verdict>,
): Steps<void> {
  for (const [at, key] of keys.entries()) {
    if (at % STEP === STEP - 1) yield
    const verdict = canTryKey(wanted, key) ? verdictAt(away, at) : null
    if (verdict) attempts.set(key, verdict)
  }
}

/** What the lookup says of a missing kid is remembered from here on, so that a large set is not worked through at once. */
function* prepareLookup({ kid }: Wanted, { keys }: KeySet): Steps<void> {
  if (kid !== null && !hasKid(kid, keys)) yield* nearMissesInSteps(kid, keys)
}

/** What is said and shown of a large set is remembered from here on, for the same reason. */
function* prepareAnswer(wanted: Wanted, keySet: KeySet, attempts: Attempts): Steps<void> {
  const lookup = yield* lookUpInSteps(wanted, keySet, attempts)
  yield* triedKeysInSteps(lookup)
  yield* nearestKeysInSteps(lookup)
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
