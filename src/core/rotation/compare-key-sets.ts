import { rotationChecks } from '../checks/rotation/index'
import { runChecks } from '../checks/run-checks'
import { silence } from '../checks/silence'
import { nothingInspected } from '../checks/subjects'
import { type Comparison, matchSides, sideOf } from '../comparison/comparison'
import type { KeyPair } from '../comparison/match-sets'
import type { TokenOnSides } from '../comparison/token-fate'
import { type TokenWork, tryTokensOnSides } from '../comparison/tokens-on-sides'
import type { Pauses } from '../foundation/pauses'
import type { Reading } from '../foundation/reading'
import { finishSlowly } from '../foundation/steps'
import type { KeySet } from '../keys/key'
import { readKeysInSteps } from '../keys/read-keys'
import { DEFAULT_CLOCK_SKEW } from '../policy/policy'
import { version } from '../version'
import type { PlanInputs } from './plan'
import { planRotation } from './plan-rotation'
import { byChange, reportPairs, reportSide, reportTokens } from './report-rows'
import type { RotationKey, RotationReport } from './rotation-report'
import { summariseRotation } from './rotation-summary'
import { groupReport } from './token-group-report'

/** All in seconds; times since the epoch. Only `now` is needed. */
export interface RotationContext extends Pauses {
  readonly now: number
  /** Texts with tokens in them, any number, wrapped as they may be. */
  readonly tokens?: string | readonly string[]
  /** The longest lifetime of a token; with it there is a plan. */
  readonly max_token_age_seconds?: number
  /** How long a verifier may hold the earlier set, from its Cache-Control. */
  readonly cache_max_age_seconds?: number
  readonly clock_skew_seconds?: number
  /** The overlap policy: how many keys the sets are to share at least. */
  readonly least_shared_keys?: number
  /** Whose sets they are, and when each was fetched, where that is known. */
  readonly before_issuer?: string
  readonly after_issuer?: string
  readonly before_at?: number
  readonly after_at?: number
  /** What the plan is made from, besides what stands above; it begins `now` unless it says otherwise. */
  readonly plan?: Partial<PlanInputs>
  /** Codes of findings that the host of the page does not show. */
  readonly silenced?: ReadonlySet<string>
  /** How many of the tokens have been tried. */
  readonly onProgress?: (done: number, total: number) => void
  /** Others who try some of many tokens meanwhile. */
  readonly helpers?: TokenWork['helpers']
}

/** The text of a key set, or one that was read already. */
export type SetText = string | KeySet

/** A comparison whose rows are made when they are asked for: whole, it may be as large as both sets. */
export interface HeldRotation {
  /** All but the keys and the tokens. */
  readonly report: Omit<RotationReport, 'keys' | 'tokens'>
  readonly keyCount: number
  /** The keys from one place to another in the order of their changes: what goes first, what stays last. */
  keys(from: number, to: number): readonly RotationKey[]
  readonly tokens: RotationReport['tokens']
  /** The same with every key, in the order of the earlier set. */
  whole(): RotationReport
}

/**
 * Holds two key sets against each other, and tokens against both. Takes any two texts; what cannot be read is said of its
 * side, and the other side stays. Never throws, and rejects for nothing but an abort of `signal`.
 */
export async function compareKeySets(
  before: SetText,
  after: SetText,
  context: RotationContext,
): Promise<RotationReport> {
  return (await holdKeySets(before, after, context)).whole()
}

/** The same, for sets of any size. */
export async function holdKeySets(before: SetText, after: SetText, context: RotationContext): Promise<HeldRotation> {
  const [earlier, later] = [await readSide(before, context), await readSide(after, context)]
  const clockSkew = context.clock_skew_seconds ?? DEFAULT_CLOCK_SKEW
  const a = sideOf(earlier, { issuer: context.before_issuer ?? null, at: context.before_at ?? null })
  const b = sideOf(later, { issuer: context.after_issuer ?? null, at: context.after_at ?? null })
  const tokens = await tryTokens(a.keySet, b.keySet, clockSkew, context)
  const comparison: Comparison = {
    before: a,
    after: b,
    match: matchSides(a, b),
    isSameText: typeof before === 'string' && before === after,
    tokens,
    cacheMaxAge: context.cache_max_age_seconds ?? null,
    leastShared: context.least_shared_keys ?? null,
  }
  return hold(comparison, conclude(comparison, clockSkew, context))
}

function hold({ match, tokens }: Comparison, report: HeldRotation['report']): HeldRotation {
  const pairs = match?.pairs ?? []
  const reused = match?.reusedKids ?? []
  const tokenRows = reportTokens(tokens)
  let sorted: readonly KeyPair[] | undefined
  return {
    report,
    keyCount: pairs.length,
    keys: (from, to) => {
      sorted ??= byChange(pairs)
      return reportPairs(sorted.slice(from, to), reused)
    },
    tokens: tokenRows,
    whole: () => {
      const { token_groups, overlap_policy, plan, ...rest } = report
      return {
        ...rest,
        keys: reportPairs(pairs, reused),
        tokens: tokenRows,
        token_groups,
        ...(overlap_policy ? { overlap_policy } : {}),
        ...(plan ? { plan } : {}),
      }
    },
  }
}

function conclude(comparison: Comparison, clockSkew: number, context: RotationContext): HeldRotation['report'] {
  const { match, before, after, tokens, leastShared } = comparison
  const { now } = context
  const inspected = { ...nothingInspected, rotation: comparison }
  const checked = runChecks(rotationChecks, inspected, { now, policy: {} })
  const { findings, tally } = silence(checked, context.silenced ?? new Set())
  const shared = match?.retained.length ?? 0
  return {
    schema: 'rotation-report.v1',
    tool: { name: 'latchkey', version },
    now,
    state: match?.state ?? null,
    summary: summariseRotation(comparison),
    before: reportSide(before, match && shared + match.removed.length),
    after: reportSide(after, match && shared + match.added.length),
    counts: { retained: shared, added: match?.added.length ?? 0, removed: match?.removed.length ?? 0 },
    findings,
    tally,
    token_groups: groupReport(tokens),
    ...(leastShared === null
      ? {}
      : { overlap_policy: { least_shared_keys: leastShared, shared, met: shared >= leastShared } }),
    ...planOf(clockSkew, context),
  }
}

function planOf(clockSkew: number, context: RotationContext): Pick<RotationReport, 'plan'> {
  const longest = context.plan?.max_token_age_seconds ?? context.max_token_age_seconds
  if (longest === undefined) return {}
  const cached = context.cache_max_age_seconds
  const inputs = {
    publish_at: context.now,
    clock_skew_seconds: clockSkew,
    ...(cached === undefined ? {} : { cache_max_age_seconds: cached }),
    ...context.plan,
    max_token_age_seconds: longest,
  }
  return { plan: planRotation(inputs) }
}

async function readSide(side: SetText, pauses: Pauses): Promise<Reading<KeySet> | null> {
  if (typeof side !== 'string') return { state: 'whole', value: side }
  return side.trim() === '' ? null : finishSlowly(readKeysInSteps(side), pauses)
}

async function tryTokens(
  before: KeySet | null,
  after: KeySet | null,
  clockSkew: number,
  { tokens = [], now, breathe, signal, onProgress, helpers }: RotationContext,
): Promise<readonly TokenOnSides[]> {
  return tryTokensOnSides(typeof tokens === 'string' ? [tokens] : tokens, before, after, {
    now,
    clockSkew,
    ...(breathe ? { breathe } : {}),
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
    ...(helpers ? { helpers } : {}),
  })
}
