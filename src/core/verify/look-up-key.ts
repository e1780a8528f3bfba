import { finish, type Steps } from '../foundation/steps'
import type { Key, KeySet } from '../keys/key'
import { keysNamed } from '../keys/kid-index'
import { type Clauses, canTryKey, isEligible, matchKey, type Wanted } from '../keys/match-key'
import { thumbprint } from '../keys/thumbprint'
import type { EngineName, Verdict } from './verdict'

/** The table of `DESIGN.md` section 3: where the kid is × what the signature verifies under. */
export type Outcome =
  | 'OK'
  | 'OK_BY_TRIAL'
  | 'KID_POINTS_AT_WRONG_KEY'
  | 'KID_REUSED_OR_TAMPERED'
  | 'KID_RENAMED'
  | 'KEY_NOT_IN_SET'
  | 'KID_AMBIGUOUS'
  | 'NOT_LOOKED_UP'
  | 'ALG_NOT_SUPPORTED'

/** One key of the source, held against the token. Plain data. */
export interface Candidate {
  readonly kid: string | null
  /** RFC 7638 SHA-256 thumbprint; null for a secret and for a key that cannot be read. */
  readonly thumbprint: string | null
  readonly kty: string
  readonly crv: string | null
  readonly bits: number | null
  readonly alg: string | null
  readonly use: string | null
  readonly written_as: string
  /** JSON Pointer of the key in its source. */
  readonly pointer: string
  readonly clauses: Clauses
  /** Null when it was not tried, or could not be decided. */
  readonly verifies: boolean | null
  readonly engine: EngineName | null
  /** Why it was not tried or not decided; null when it was. */
  readonly untried: string | null
}

export interface Lookup {
  readonly outcome: Outcome
  /** Index in `candidates` of the key that a verifier's rules select, or null. */
  readonly selected: number | null
  /** Source order. */
  readonly candidates: readonly Candidate[]
}

/** What came of trying each key; a key that is absent was not tried. */
export type Attempts = ReadonlyMap<Key, Verdict>

/** The keys that are worth trying for this token: every one whose type and curve allow it, fitting or not. */
export function keysToTry(wanted: Wanted, keySet: KeySet): readonly Key[] {
  return keySet.keys.filter((key) => canTryKey(wanted, key))
}

/**
 * Says which key the rules select and what verifies, keeping "the kid is equal" and "the signature verifies" apart.
 * Total and pure: attempts in, lookup out.
 */
export function lookUpKey(wanted: Wanted, keySet: KeySet | null, attempts: Attempts): Lookup {
  if (!keySet) return { outcome: 'NOT_LOOKED_UP', selected: null, candidates: [] }
  if (keySet.keys.length > FEW) return finish(lookUpInSteps(wanted, keySet, attempts))
  const candidates = keySet.keys.map((key) => candidate(wanted, key, attempts.get(key)))
  return judge(wanted, keySet, attempts, candidates)
}

/** So many keys are looked up again sooner than found again. */
const FEW = 200

/** The same in steps, for many keys; what came of the last attempts is remembered, so that the clock looks nothing up again. */
export function* lookUpInSteps(wanted: Wanted, keySet: KeySet, attempts: Attempts): Steps<Lookup> {
  const { kid, algorithm } = wanted
  const last = lastHeld.get(keySet)
  const before = last?.kid === kid && last.algorithm === algorithm ? last : null
  if (before?.attempts === attempts) return before.lookup
  const candidates = yield* candidatesInSteps(wanted, keySet, attempts, before)
  const lookup = judge(wanted, keySet, attempts, candidates)
  lastHeld.set(keySet, { kid, algorithm, attempts, lookup })
  return lookup
}

interface Held extends Wanted {
  readonly attempts: Attempts
  readonly lookup: Lookup
}

const lastHeld = new WeakMap<KeySet, Held>()

function judge(wanted: Wanted, keySet: KeySet, attempts: Attempts, candidates: readonly Candidate[]): Lookup {
  if (!wanted.algorithm || isOutOfReach(candidates, attempts))
    return { outcome: 'ALG_NOT_SUPPORTED', selected: null, candidates }
  return namesKeys(keySet) && wanted.kid !== null
    ? byKid(candidates, keysNamed(wanted.kid, keySet.keys))
    : byTrial(candidates)
}

/**
 * Whether the source gives its keys names. A PEM, a certificate, a secret or one JWK without kid has none to match, and
 * whoever pins such a key does not look at the token's kid.
 */
export function namesKeys(keySet: KeySet): boolean {
  return keySet.form === 'jwks' || keySet.keys.some((key) => key.kid !== null)
}

/** Whether keys were there to try, and no engine has the algorithm. */
function isOutOfReach(candidates: readonly Candidate[], attempts: Attempts): boolean {
  for (const one of attempts.values())
    if (one.state === 'undecided' && one.reason === 'unsupported')
      return candidates.every(({ verifies }) => verifies === null)
  return false
}

/** `named`: the indexes of the keys with the kid of the token. */
function byKid(candidates: readonly Candidate[], named: readonly number[]): Lookup {
  const fitting = named.filter((index) => isEligible((candidates[index] as Candidate).clauses))
  const isVerified = candidates.some(({ verifies }) => verifies === true)
  if (named.length === 0) return { outcome: isVerified ? 'KID_RENAMED' : 'KEY_NOT_IN_SET', selected: null, candidates }
  if (fitting.length > 1) return { outcome: 'KID_AMBIGUOUS', selected: null, candidates }
  const selected = (fitting[0] ?? named[0]) as number
  if (candidates[selected]?.verifies === true) return { outcome: 'OK', selected, candidates }
  const outcome = isVerified ? 'KID_POINTS_AT_WRONG_KEY' : 'KID_REUSED_OR_TAMPERED'
  return { outcome, selected, candidates }
}

/** Without a kid the rules leave every key that fits; the one that verifies is the one. */
function byTrial(candidates: readonly Candidate[]): Lookup {
  const selected = candidates.findIndex((one) => one.verifies === true && isEligible(one.clauses))
  if (selected >= 0) return { outcome: 'OK_BY_TRIAL', selected, candidates }
  return { outcome: 'KEY_NOT_IN_SET', selected: null, candidates }
}

/** The most keys that are held against a token in one step. */
const STEP = 1_024

/** One for each key. Those of which nothing else is said than `before` stay: an edit of a token changes the attempts of few. */
function* candidatesInSteps(
  wanted: Wanted,
  { keys }: KeySet,
  attempts: Attempts,
  before: Held | null,
): Steps<readonly Candidate[]> {
  const candidates: Candidate[] = []
  for (let at = 0; at < keys.length; at++) {
    if (at % STEP === STEP - 1) yield
    const key = keys[at] as Key
    const verdict = attempts.get(key)
    const held = before && isSaidOf(before.attempts.get(key), verdict) ? before.lookup.candidates[at] : undefined
    candidates.push(held ?? candidate(wanted, key, verdict))
  }
  return candidates
}

/** Whether two verdicts make the same candidate. */
function isSaidOf(a: Verdict | undefined, b: Verdict | undefined): boolean {
  if (a === b) return true
  if (!a || !b || a.state === 'undecided' || b.state === 'undecided') return false
  return a.state === b.state && a.engine === b.engine
}

function candidate(wanted: Wanted, key: Key, verdict: Verdict | undefined): Candidate {
  const clauses = matchKey(wanted, key)
  const made = {
    kid: key.kid,
    kty: key.kty,
    crv: key.crv,
    bits: key.bits,
    alg: key.alg,
    use: key.use,
    written_as: key.writtenAs,
    pointer: key.pointer,
    clauses: verdict ? { ...clauses, import: importClause(verdict) } : clauses,
    verifies: verdict && verdict.state !== 'undecided' ? verdict.state === 'valid' : null,
    engine: verdict && verdict.state !== 'undecided' ? verdict.engine : null,
    untried: untried(wanted, key, clauses, verdict),
  }
  keyOf.set(made, key)
  return Object.defineProperty(made, 'thumbprint', lazyThumbprint) as Candidate
}

const keyOf = new WeakMap<object, Key>()

// Hashed when it is asked for: of a large set only the nearest keys are shown. JSON and structured clone ask. One getter for
// all, because with one for each every candidate would be a dictionary of half a kilobyte.
const lazyThumbprint: PropertyDescriptor & ThisType<object> = {
  enumerable: true,
  get() {
    const key = keyOf.get(this)
    return key ? thumbprint(key) : null
  },
}

function importClause(verdict: Verdict): Clauses['import'] {
  if (verdict.state !== 'undecided') return 'fits'
  return verdict.reason === 'key_refused' ? 'conflicts' : 'unstated'
}

function untried(wanted: Wanted, key: Key, clauses: Clauses, verdict: Verdict | undefined): string | null {
  if (verdict) return verdict.state === 'undecided' ? verdict.detail : null
  if (key.unusable) return key.unusable
  if (!wanted.algorithm) return 'The algorithm is not one that Latchkey can try.'
  if (clauses.kty === 'conflicts') return `${wanted.algorithm.name} needs a key of type ${wanted.algorithm.kty}.`
  if (clauses.crv === 'conflicts')
    return `${wanted.algorithm.name} needs a key on ${wanted.algorithm.curves.join(' or ')}.`
  return 'Not tried yet.'
}
