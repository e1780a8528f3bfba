import type { Beside } from './beside/beside'
import { evaluateBeside } from './beside/evaluate-beside'
import { checks } from './checks'
import { unexaminedSource } from './checks/examine-source'
import { runChecks } from './checks/run-checks'
import type { ClaimsSubject, Elsewhere, Inspected, KeySetSubject } from './checks/subjects'
import { plainValue } from './foundation/json-access'
import type { Reading } from './foundation/reading'
import type { KeySet } from './keys/key'
import { evaluatePolicy } from './policy/evaluate-policy'
import type { Policy } from './policy/policy'
import { type KindChoice, tokenKind } from './policy/token-kind'
import { keySetOf, type Pasted, waitsForTrials } from './read-pasted'
import type { KeySource, SourceContext } from './sources/key-source'
import { decide } from './verdict/decide'
import { explainLookup } from './verdict/explain-lookup'
import type { Inspection } from './verdict/inspection'
import { policyRows } from './verdict/policy-rows'
import { judge } from './verdict/statuses'
import { summarise } from './verdict/summary'
import { lookUpKey } from './verify/look-up-key'
import { noTrials, type Trials } from './verify/try-keys'
import { version } from './version'

/** Everything besides token and keys that an inspection rests on. */
export interface Concluding {
  /** Seconds since the epoch. */
  readonly now: number
  /** Where the keys come from and what else is loaded: decides whether a missing kid is final. */
  readonly source?: SourceContext
  readonly policy: Policy
  /** False where there is no WebCrypto, as on a page that is no secure context. */
  readonly webcrypto?: boolean
  /** What stood beside the token where it was sent. */
  readonly beside?: Beside
  /** What kind of token the person says it is; left out, the token tells. */
  readonly kind?: KindChoice | null
  /** The key source, once it was examined. */
  readonly examined: KeySetSubject | null
  /** What came of trying the keys of the other sets, as far as that was done. */
  readonly elsewhere?: ReadonlyMap<KeySource, Trials>
  /** A long key source is being read, and none is given until it was; or its reading was cancelled. */
  readonly readsKeys?: 'reads' | 'cancelled' | null
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
  {
    policy,
    kind: choice = null,
    now,
    beside = {},
    source,
    examined,
    elsewhere,
    readsKeys = null,
    webcrypto = true,
  }: Concluding,
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
  const kind = pasted.claims && tokenKind(header, pasted.claims, choice)
  const claims: ClaimsSubject | null = pasted.claims && {
    ...pasted,
    claims: pasted.claims,
    evaluation: evaluatePolicy(header, pasted.claims, policy, now),
    kind,
    beside: evaluateBeside({ ...pasted, claims: pasted.claims, kind }, beside),
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
    rotation: null,
    provider: null,
    link: null,
  }
  const checked = runChecks(checks, inspected, { now, policy, beside, webcrypto })
  const explained = explainLookup(pasted, lookup, checked.explaining)
  const statuses = judge(pasted, claims, lookup, policy, checked.refusing)
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
      waits: readsKeys ? waitsFor[readsKeys] : done === null ? 'for trying' : null,
      ...checked,
    }),
    statuses,
    lookup,
    explained,
    elsewhere: others.map((one) => ({ name: one.source.name, lookup: one.lookup })),
    findings: checked.findings,
    tally: checked.tally,
    demands: policyRows(pasted, claims, policy, now, checked.findings),
    outcomes: checked.outcomes,
  }
}

const waitsFor = { reads: 'for reading', cancelled: 'for reading again' } as const
