import type { Key, KeySet } from '../keys/key'
import { type Clauses, canTry, isEligible, matchKey, type Wanted } from '../keys/match-key'
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
  return keySet.keys.filter((key) => canTry(matchKey(wanted, key)))
}

/**
 * Says which key the rules select and what verifies, keeping "the kid is equal" and "the signature verifies" apart.
 * Total and pure: attempts in, lookup out.
 */
export function lookUpKey(wanted: Wanted, keySet: KeySet | null, attempts: Attempts): Lookup {
  if (!keySet) return { outcome: 'NOT_LOOKED_UP', selected: null, candidates: [] }
  const candidates = keySet.keys.map((key) => candidate(wanted, key, attempts.get(key)))
  if (!wanted.algorithm || isOutOfReach(candidates, attempts))
    return { outcome: 'ALG_NOT_SUPPORTED', selected: null, candidates }
  return namesKeys(keySet) && wanted.kid !== null ? byKid(candidates) : byTrial(candidates)
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
  const unsupported = [...attempts.values()].some((one) => one.state === 'undecided' && one.reason === 'unsupported')
  return unsupported && candidates.every((one) => one.verifies === null)
}

function byKid(candidates: readonly Candidate[]): Lookup {
  const named = indexes(candidates, (one) => one.clauses.kid === 'fits')
  const fitting = named.filter((index) => isEligible((candidates[index] as Candidate).clauses))
  const verifying = indexes(candidates, (one) => one.verifies === true)
  if (named.length === 0)
    return { outcome: verifying.length > 0 ? 'KID_RENAMED' : 'KEY_NOT_IN_SET', selected: null, candidates }
  if (fitting.length > 1) return { outcome: 'KID_AMBIGUOUS', selected: null, candidates }
  const selected = (fitting[0] ?? named[0]) as number
  if (verifying.includes(selected)) return { outcome: 'OK', selected, candidates }
  const outcome = verifying.length > 0 ? 'KID_POINTS_AT_WRONG_KEY' : 'KID_REUSED_OR_TAMPERED'
  return { outcome, selected, candidates }
}

/** Without a kid the rules leave every key that fits; the one that verifies is the one. */
function byTrial(candidates: readonly Candidate[]): Lookup {
  const [selected] = indexes(candidates, (one) => isEligible(one.clauses) && one.verifies === true)
  if (selected !== undefined) return { outcome: 'OK_BY_TRIAL', selected, candidates }
  return { outcome: 'KEY_NOT_IN_SET', selected: null, candidates }
}

function indexes(candidates: readonly Candidate[], test: (one: Candidate) => boolean): readonly number[] {
  return candidates.flatMap((one, index) => (test(one) ? [index] : []))
}

function candidate(wanted: Wanted, key: Key, verdict: Verdict | undefined): Candidate {
  const clauses = matchKey(wanted, key)
  const tried = verdict ? { ...clauses, import: importClause(verdict) } : clauses
  return {
    kid: key.kid,
    // Hashed when it is asked for: of a large set only the nearest keys are shown. JSON and structured clone ask.
    get thumbprint() {
      return thumbprint(key)
    },
    kty: key.kty,
    crv: key.crv,
    bits: key.bits,
    alg: key.alg,
    use: key.use,
    written_as: key.writtenAs,
    pointer: key.pointer,
    clauses: tried,
    verifies: verdict && verdict.state !== 'undecided' ? verdict.state === 'valid' : null,
    engine: verdict && verdict.state !== 'undecided' ? verdict.engine : null,
    untried: untried(wanted, key, clauses, verdict),
  }
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
