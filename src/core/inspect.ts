import { signatureAlgorithm } from './algorithms/jws'
import { checks } from './checks'
import { examineSource, unexaminedSource } from './checks/examine-source'
import { runChecks } from './checks/run-checks'
import type { ClaimsSubject, Elsewhere, Inspected, KeySetSubject, TokenSubject } from './checks/subjects'
import { plainValue, stringMember } from './foundation/json-access'
import type { JsonObject } from './foundation/json-node'
import type { Reading } from './foundation/reading'
import { findTokens } from './intake'
import type { FoundToken } from './intake/found-token'
import type { KeySet } from './keys/key'
import { readKeys } from './keys/read-keys'
import { evaluatePolicy } from './policy/evaluate-policy'
import type { Policy } from './policy/policy'
import type { KeySource, SourceContext } from './sources/key-source'
import { readToken } from './token/read-token'
import { decide } from './verdict/decide'
import { explainLookup } from './verdict/explain-lookup'
import type { Inspection } from './verdict/inspection'
import { judge } from './verdict/statuses'
import { summarise } from './verdict/summary'
import { lookUpKey } from './verify/look-up-key'
import { hasTrials, noTrials, type Trials, tryKeys } from './verify/try-keys'
import { version } from './version'

export interface InspectContext {
  /** The text of a key source (JWKS, JWK, PEM, certificate, secret), or one already read. */
  readonly keys?: string | KeySet
  readonly policy?: Policy
  /** Seconds since the epoch. */
  readonly now: number
  /** Where the keys come from and what else is loaded: decides whether a missing kid is final. */
  readonly source?: SourceContext
}

interface Concluding extends Omit<InspectContext, 'keys'> {
  readonly policy: Policy
  /** The key source, once it was examined. */
  readonly examined: KeySetSubject | null
  /** What came of trying the keys of the other sets, as far as that was done. */
  readonly elsewhere?: ReadonlyMap<KeySource, Trials>
  /** A long key source is being read; none is given until it was. */
  readonly readsKeys?: boolean
}

/** A pasted text, read: all that can be said without keys and clock. */
export interface Pasted extends TokenSubject {
  /** Every token in the text; this one is `found`. */
  readonly all: readonly FoundToken[]
  readonly claims: JsonObject | null
}

/** The whole of Latchkey as one function. Takes the text as pasted; of several tokens the first. Never throws or rejects. */
export async function inspect(text: string, { keys, policy = {}, ...rest }: InspectContext): Promise<Inspection> {
  const pasted = readPasted(text)
  const keyReading = readKeySource(keys)
  const trials = await tryKeys(pasted.token, pasted, keySetOf(keyReading))
  const elsewhere = new Map<KeySource, Trials>()
  for (const other of rest.source?.others ?? []) elsewhere.set(other, await tryKeys(pasted.token, pasted, other.keySet))
  const examined = keyReading && (await examineSource(keyReading))
  return conclude(pasted, keyReading, trials, { policy, examined, elsewhere, ...rest })
}

/**
 * The synchronous first half: find and read. `which` chooses among several tokens. What did not change since the reading
 * `before` is not read again.
 */
export function readPasted(text: string, which = 0, before: Pasted | null = null): Pasted {
  const all = findTokens(text)
  const found = all[which] ?? all[0] ?? null
  const token = readToken(found ? found.token : text.trim(), before?.token)
  const header = token.header?.object ?? null
  const alg = stringMember(header, 'alg') ?? null
  const kid = stringMember(header, 'kid') ?? null
  const claims = token.payload?.object ?? null
  return { all, found, token, header, alg, kid, algorithm: signatureAlgorithm(alg), claims }
}

/** A key source as it was given; null when there is none. */
export function readKeySource(keys: string | KeySet | undefined): Reading<KeySet> | null {
  if (typeof keys === 'string') return keys.trim() === '' ? null : readKeys(keys)
  return keys ? { state: 'whole', value: keys } : null
}

/** Whether the verdict still waits for `tryKeys`. */
export function waitsForTrials(pasted: Pasted, keyReading: Reading<KeySet> | null): boolean {
  return hasTrials(pasted.token, pasted, keySetOf(keyReading))
}

/** The key set of a reading, or null. */
export function keySetOf(reading: Reading<KeySet> | null): KeySet | null {
  return reading && reading.state !== 'unreadable' ? reading.value : null
}

/**
 * The last step, synchronous and pure: everything that is known becomes an Inspection. With `trials` null the keys have
 * not been tried yet: what rests on them is not checked, and the rest is as it will be. So with `examined` null, before the
 * keys were.
 */
export function conclude(
  pasted: Pasted,
  keyReading: Reading<KeySet> | null,
  trials: Trials | null,
  { policy, now, source, examined, elsewhere, readsKeys = false }: Concluding,
): Inspection {
  const { token, header } = pasted
  const keySet = keySetOf(keyReading)
  const done = trials ?? (waitsForTrials(pasted, keyReading) ? null : noTrials)
  const signed = token.form === 'jws-compact' || token.form === 'sd-jwt'
  const lookup = lookUpKey(pasted, done && signed ? keySet : null, done?.attempts ?? new Map())
  const others: readonly Elsewhere[] = (signed ? (source?.others ?? []) : []).flatMap((other) => {
    const tried = elsewhere?.get(other)
    return tried ? [{ source: other, lookup: lookUpKey(pasted, other.keySet, tried.attempts) }] : []
  })
  const claims: ClaimsSubject | null = pasted.claims && {
    ...pasted,
    claims: pasted.claims,
    evaluation: evaluatePolicy(header, pasted.claims, policy, now),
  }
  const inspected: Inspected = {
    token: pasted,
    claims,
    'key-set': examined ?? (keyReading && unexaminedSource(keyReading)),
    lookup:
      header && !token.form.startsWith('jwe')
        ? {
            ...pasted,
            keySet: done && signed ? keySet : null,
            lookup,
            proofs: done?.proofs ?? [],
            elsewhere: others,
            source: source ?? null,
          }
        : null,
    fetch: null,
    discovery: null,
  }
  const checked = runChecks(checks, inspected, { now, policy })
  const explained = explainLookup(pasted, lookup, checked.explaining)
  const statuses = judge(pasted, claims, lookup, policy)
  const verdict = decide(token, statuses, checked, policy)
  return {
    schema: 'report.v1',
    tool: { name: 'latchkey', version },
    now,
    token: {
      form: token.form,
      header: plainValue(token.header?.json),
      claims: plainValue(token.payload?.json),
      kid: pasted.kid,
      alg: pasted.alg,
    },
    verdict,
    summary: summarise({
      pasted,
      claims,
      keyReading,
      lookup,
      explained,
      statuses,
      verdict,
      policy,
      now,
      waits: readsKeys ? 'for reading' : done === null ? 'for trying' : null,
      ...checked,
    }),
    statuses,
    lookup,
    explained,
    elsewhere: others.map((one) => ({ name: one.source.name, lookup: one.lookup })),
    findings: checked.findings,
    tally: checked.tally,
  }
}
