import { checks } from './checks'
import { type CheckResults, hasSubject, runChecks } from './checks/run-checks'
import type { Inspected } from './checks/subjects'
import type { Reading } from './foundation/reading'
import type { KeySet } from './keys/key'
import { type HeldUntil, heldUntil } from './sources/cache-policy'
import { diagnoseFetch } from './sources/diagnose-fetch'
import type { Cause, Diagnosis } from './sources/diagnosis'
import type { FetchEvidence } from './sources/evidence'
import type { Metadata } from './sources/metadata'
import { readServed } from './sources/read-served'

export interface FetchContext {
  /** The issuer exactly as the person or the token states it; left out where only a URL or a bare host was given. */
  readonly issuer?: string | null
  /** The requests before this one for the same issuer, at its other well-known URLs; all of them failed. */
  readonly earlier?: readonly FetchEvidence[]
}

/** Everything Latchkey has to say of one request. Plain data. */
export interface FetchInspection extends Pick<CheckResults, 'findings' | 'tally' | 'outcomes'> {
  readonly diagnosis: Diagnosis
  /** Null unless a key set was asked for and came whole with a good status. */
  readonly keySet: Reading<KeySet> | null
  /** Null unless metadata was asked for and came whole with a good status. */
  readonly metadata: Reading<Metadata> | null
  /** Null unless a key set came, with its headers. */
  readonly held: HeldUntil | null
}

/** Judges one recorded request: what came of it, what it carries and what is wrong with it. Synchronous; never throws. */
export function inspectFetch(
  evidence: FetchEvidence,
  { issuer = null, earlier = [] }: FetchContext = {},
): FetchInspection {
  const { answer, at, purpose } = evidence
  const served = readServed(evidence)
  const { keySet, metadata } = served
  const diagnosis = diagnoseFetch(evidence, served)
  const fetch = { evidence, diagnosis, metadata }
  const inspected: Inspected = {
    token: null,
    claims: null,
    lookup: null,
    // A set that has keys is loaded, and then inspected as the keys of a token.
    'key-set': keySet && withoutKeys.has(diagnosis.cause) ? keySetSubject(keySet) : null,
    fetch,
    discovery: purpose === 'discovery' ? { ...fetch, asked: issuer, earlier } : null,
    rotation: null,
    provider: null,
    link: null,
  }
  const { findings, tally, outcomes } = runChecks(
    checks.filter((check) => hasSubject(check, inspected)),
    inspected,
    { now: at, policy: {} },
  )
  const held =
    answer.kind === 'response' && answer.status !== 0 && diagnosis.cause === 'fine' && keySet
      ? heldUntil(answer.headers, at)
      : null
  return { diagnosis, keySet, metadata, held, findings, tally, outcomes }
}

const withoutKeys: ReadonlySet<Cause> = new Set<Cause>(['html', 'not_json', 'not_a_key_set', 'empty_set'])

function keySetSubject(reading: Reading<KeySet>): Inspected['key-set'] {
  return {
    keySet: reading.state === 'unreadable' ? null : reading.value,
    flaws: reading.state === 'whole' ? [] : reading.flaws,
    defects: null,
  }
}
