import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RotationReport } from '../../../core/rotation/rotation-report'
import { breathe, clockNow } from '../../../platform/clock'
import { isLeap, SETTLE_FROM, useSettled } from '../../key-sources/use-settled'
import { identityOf } from '../../queries/identity'
import { type RotationSide, useSession } from '../../session'
import { readSide } from './read-side'
import { cacheSecondsOf, standingOf } from './sides'

interface Compared {
  readonly earlier: RotationSide
  readonly later: RotationSide
  readonly tokens: string
  /** Seconds since the epoch; null means the time when it is compared. */
  readonly now: number | null
  /** How long a verifier may hold the earlier set, in seconds. */
  readonly cache: number | null
}

export interface RotationComparison {
  /** Null until there is one. */
  readonly report: RotationReport | null
  /** The same, where it tells of these tokens and not of others that stood in their place. */
  readonly ofTokens: RotationReport | null
  readonly waits: boolean
  /** Whether what compares could not be loaded. */
  readonly isStranded: boolean
}

/**
 * What the two boxes and the tokens come to; while they are edited, what they came to before, which `waits` says. `now` in
 * seconds since the epoch.
 */
export function useComparison(now: number): RotationComparison {
  const { rotation, asOf } = useSession()
  const earlier = useSettledSide(rotation.earlier)
  const later = useSettledSide(rotation.later)
  const tokens = useSettled(rotation.tokens)
  const cache = rotation.plan.cache_max_age_seconds ?? cacheSecondsOf(earlier.source) ?? cacheSecondsOf(later.source)
  // Only tokens grow older; very many are not tried again by themselves.
  const time = tokens.trim() === '' || tokens.length >= SETTLE_FROM ? asOf : now
  const given = useMemo(() => ({ earlier, later, tokens, now: time, cache }), [earlier, later, tokens, time, cache])
  const { data, isPlaceholderData, isFetching, isError } = useQuery(comparisonOf(given))
  const isEmpty = !isGiven(given)
  const report = data && !isEmpty && (!isPlaceholderData || isEditOf(given, data.given)) ? data.report : null
  const ofTokens = report && data && !isLeap(tokens, data.given.tokens) ? report : null
  const settles =
    tokens !== rotation.tokens || earlier.text !== rotation.earlier.text || later.text !== rotation.later.text
  const waits = settles || (!isEmpty && (isPlaceholderData || isFetching))
  return { report, ofTokens, waits, isStranded: isError && !isEmpty }
}

function useSettledSide({ text, source }: RotationSide): RotationSide {
  const settled = useSettled(text)
  return useMemo(() => ({ text: settled, source }), [settled, source])
}

/** Known by the identity of what was given, so that neither a key nor a token stands in a query key. */
function comparisonOf(given: Compared) {
  return queryOptions<{ readonly report: RotationReport; readonly given: Compared }>({
    queryKey: ['rotation', identityOf(given)],
    queryFn: async ({ signal }) => {
      const { compareKeySets } = await import('../../../core/rotation/compare-key-sets')
      const { earlier, later, tokens, now, cache } = given
      const [before, after] = [standingOf(earlier.source), standingOf(later.source)]
      const pauses = { breathe, signal }
      // That two texts are the same to the letter is said only of texts.
      const isSame = earlier.text === later.text && !earlier.source && !later.source
      const a = isSame ? earlier.text : await readSide(earlier, pauses)
      const b = isSame ? later.text : await readSide(later, pauses)
      const report = await compareKeySets(a, b, {
        ...pauses,
        now: now ?? clockNow(),
        tokens,
        ...(cache === null ? {} : { cache_max_age_seconds: cache }),
        ...(before.issuer === null ? {} : { before_issuer: before.issuer }),
        ...(after.issuer === null ? {} : { after_issuer: after.issuer }),
        ...(before.at === null ? {} : { before_at: before.at }),
        ...(after.at === null ? {} : { after_at: after.at }),
      })
      return { report, given }
    },
    enabled: isGiven(given),
    placeholderData: keepPreviousData,
  })
}

const isGiven = ({ earlier, later, tokens }: Compared) =>
  [earlier, later].some(({ text, source }) => source !== null || text.trim() !== '') || tokens.trim() !== ''

/** Whether what was compared last is what is edited now, and not another set in its place. */
function isEditOf(given: Compared, last: Compared): boolean {
  return (['earlier', 'later'] as const).every(
    (side) => given[side].source === last[side].source && !isLeap(given[side].text, last[side].text),
  )
}
