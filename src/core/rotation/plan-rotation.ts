import { type ConsumerCache, consumersOf } from './consumer-caches'
import { exactDuration } from './exact-duration'
import { type FailureWindow, failureWindows } from './failure-windows'
import { type PlanDates, type PlanInputs, type PlanLine, type RotationPlan, total } from './plan'
import { planSteps } from './plan-steps'

/** What is taken for the slowest verifier when nothing is known of them: the usual default of libraries. */
const USUAL_CACHE = 600

/** The dates of a rotation, with the arithmetic. Total: a number that is none, or negative, counts as 0. */
export function planRotation(given: PlanInputs): RotationPlan {
  const inputs = clean(given)
  const { publish_at: publishAt, scenario = 'gradual' } = inputs
  const consumers = consumersOf(inputs.consumers ?? [])
  const learning = learningLines(inputs, consumers)
  const signNoSooner = publishAt + total(learning)
  const signAt = inputs.sign_at ?? (scenario === 'gradual' ? signNoSooner : publishAt)
  const waiting = waitingLines(inputs)
  const removeNoSooner = signAt + total(waiting)
  const removeAt = inputs.remove_at ?? (scenario === 'emergency' ? signAt : removeNoSooner)
  const dates = { publishAt, signAt, signNoSooner, removeAt, removeNoSooner }
  const windows = failureWindows(dates)
  return {
    scenario,
    inputs,
    steps: planSteps(dates, { learning, waiting }, consumers),
    windows,
    summary: summary(dates, windows),
  }
}

/** How long it takes until every verifier can have the new key: the slowest of them, behind the slowest shared cache. */
function learningLines(inputs: PlanInputs, consumers: readonly ConsumerCache[]): readonly PlanLine[] {
  const { cache_max_age_seconds: cached, consumer_cache_seconds: typed, shared_cache_seconds: shared = 0 } = inputs
  const slowest = consumers.toSorted((a, b) => b.learns_within_seconds - a.learns_within_seconds)[0]
  const waits = [
    ...(cached === undefined ? [] : [{ label: 'a verifier may hold the set (Cache-Control)', seconds: cached }]),
    ...(slowest ? [{ label: `slowest verifier: ${slowest.name}`, seconds: slowest.learns_within_seconds }] : []),
    ...(typed === undefined ? [] : [{ label: 'slowest verifier, as given', seconds: typed }]),
    ...(slowest || typed !== undefined
      ? []
      : [{ label: 'slowest verifier, not known: a usual one', seconds: USUAL_CACHE }]),
  ]
  const longest = waits.reduce((most, one, index) => (one.seconds > (waits[most]?.seconds ?? 0) ? index : most), 0)
  return [
    ...(shared > 0 ? [{ label: 'a shared cache may hand out an old copy', seconds: shared, counts: true }] : []),
    ...waits.map((one, index) => ({ ...one, counts: index === longest })),
  ]
}

/** How long the last token of the old key lives on. */
function waitingLines(inputs: PlanInputs): readonly PlanLine[] {
  const { signer_lag_seconds: lag = 0, clock_skew_seconds: skew = 0 } = inputs
  return [
    ...(lag > 0 ? [{ label: 'some signers still use the old key', seconds: lag, counts: true }] : []),
    { label: 'longest token lifetime', seconds: inputs.max_token_age_seconds, counts: true },
    { label: 'clock skew', seconds: skew, counts: true },
  ]
}

function summary(dates: PlanDates, windows: readonly FailureWindow[]): string {
  if (windows.length > 0) return `As planned, tokens fail: ${windows.map(({ what }) => what).join(', and ')}.`
  const [sign, remove] = [dates.signAt - dates.publishAt, dates.removeAt - dates.signAt]
  return `No token fails: the new key signs ${exactDuration(sign)} after it is published, and the old one goes ${exactDuration(remove)} after that.`
}

const HUNDRED_YEARS = 3_155_760_000

/** A calendar holds neither an endless nor an absurd wait. */
function clean(inputs: PlanInputs): PlanInputs {
  const known = Object.entries(inputs).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined || value === null) return []
    if (!numeric.has(name)) return [[name, value] as const]
    const seconds = typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : 0
    return [[name, Math.min(seconds, name.endsWith('_at') ? LAST_DATE : HUNDRED_YEARS)] as const]
  })
  return Object.fromEntries(known) as unknown as PlanInputs
}

/** The year 9000: what is added to it still has four figures. */
const LAST_DATE = 221_845_392_000

const numeric: ReadonlySet<string> = new Set([
  'publish_at',
  'sign_at',
  'remove_at',
  'max_token_age_seconds',
  'cache_max_age_seconds',
  'shared_cache_seconds',
  'consumer_cache_seconds',
  'clock_skew_seconds',
  'signer_lag_seconds',
])
