import { useEffect, useMemo, useState } from 'react'
import type { PlanInputs } from '../../../core/rotation/plan'
import type { RotationFormat } from '../../../core/rotation/render-rotation'
import type { RotationKey } from '../../../core/rotation/rotation-report'
import type { RotationView } from '../../../core/rotation/rotation-view'
import { clockNow } from '../../../platform/clock'
import { isLeap, SETTLE_FROM, useSettled } from '../../key-sources/use-settled'
import { askAbout, useAnswer } from '../../queries/about'
import { useSilenced } from '../../queries/config'
import { queryClient } from '../../queries/query-client'
import { keepWorkshops, workshopFor } from '../../queries/workshop'
import { type RotationSide, useSession } from '../../session'
import { handSides, isEmpty } from './hand-side'
import { cacheSecondsOf, standingOf } from './sides'

interface Compared {
  readonly earlier: RotationSide
  readonly later: RotationSide
  readonly tokens: string
  /** Seconds since the epoch; null means the time when it is compared. */
  readonly now: number | null
  /** How long a verifier may hold the earlier set, in seconds. */
  readonly cache: number | null
  /** How many keys the sets are to share at least; null where that was not said. */
  readonly least: number | null
  readonly silenced: ReadonlySet<string>
}

/** What is shown of a comparison, and the way to the rest of it. */
export interface ComparedSets {
  readonly view: RotationView
  /** More keys, in the order of their changes. */
  list(from: number, to: number): Promise<readonly RotationKey[]>
  /** The whole report as text. */
  write(format: RotationFormat, plan: PlanInputs): Promise<string>
}

/** How many tokens have been tried. */
export interface Progress {
  readonly done: number
  readonly total: number
}

export interface RotationComparison {
  /** Null until there is one. */
  readonly sets: ComparedSets | null
  /** The same, where it tells of these tokens and not of others that stood in their place. */
  readonly ofTokens: ComparedSets | null
  readonly waits: boolean
  /** Whether it goes on away from the page, so that it can be cancelled. */
  readonly isLong: boolean
  readonly progress: Progress | null
  readonly isCancelled: boolean
  /** Whether what compares could not be loaded, or broke down. */
  readonly isStranded: boolean
  cancel(): void
  again(): void
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
  const least = rotation.leastShared
  const silenced = useSilenced()
  const given = useMemo(
    () => ({ earlier, later, tokens, now: time, cache, least, silenced }),
    [earlier, later, tokens, time, cache, least, silenced],
  )
  const [cancelled, setCancelled] = useState<Compared | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const isCancelled = cancelled === given
  const question = compare(given, setProgress, isGiven(given) && !isCancelled)
  const { answer, isFetching, isError } = useAnswer(question)
  // While others are compared, those of before are shown.
  const [last, setLast] = useState(answer)
  if (answer && answer !== last) setLast(answer)
  const data = answer ?? last
  const isOfBefore = data !== undefined && answer === undefined
  useEffect(keepWorkshops, [])
  const isNothing = !isGiven(given)
  const isShown = data && !isNothing && !isCancelled && (!isOfBefore || isEditOf(given, data.given))
  const sets = isShown ? data.sets : null
  const ofTokens = sets && data && !isLeap(tokens, data.given.tokens) ? sets : null
  const settles =
    tokens !== rotation.tokens || earlier.text !== rotation.earlier.text || later.text !== rotation.later.text
  const waits = settles || (!isNothing && !isCancelled && (isOfBefore || isFetching))
  return {
    sets,
    ofTokens,
    waits,
    isLong: waits && isLarge(given),
    progress,
    isCancelled,
    isStranded: isError && !isNothing && !isCancelled,
    cancel: () => {
      setCancelled(given)
      void queryClient.cancelQueries({ queryKey: question.query.queryKey })
    },
    again: () => setCancelled(null),
  }
}

function useSettledSide({ text, source, standing }: RotationSide): RotationSide {
  const settled = useSettled(text)
  return useMemo(() => ({ text: settled, source, ...(standing ? { standing } : {}) }), [settled, source, standing])
}

/** What is compared, and who is told how far that is. */
const compare = askAbout('rotation', async (given: Compared, tell: (progress: Progress | null) => void, { signal }) => {
  tell(null)
  const shop = await workshopFor(isLarge(given))
  const { earlier, later, tokens, now, cache, least, silenced } = given
  const [a, b] = await handSides(shop, earlier, later)
  const [before, after] = [standingOf(earlier), standingOf(later)]
  const wish = {
    before: a,
    after: b,
    now: now ?? clockNow(),
    tokens,
    silenced,
    ...(cache === null ? {} : { cache_max_age_seconds: cache }),
    ...(least === null ? {} : { least_shared_keys: least }),
    ...(before.issuer === null ? {} : { before_issuer: before.issuer }),
    ...(after.issuer === null ? {} : { after_issuer: after.issuer }),
    ...(before.at === null ? {} : { before_at: before.at }),
    ...(after.at === null ? {} : { after_at: after.at }),
  }
  const onProgress = (done: number, total: number) => tell({ done, total })
  const { number, view } = await shop.work('compareSets', wish, { signal, onProgress })
  const sets: ComparedSets = {
    view,
    list: (from, to) => shop.work('listKeys', { of: number, from, to }),
    write: async (format, plan) => (await shop.work('writeReport', { of: number, format, plan })) ?? '',
  }
  return { sets, given }
})

const isGiven = ({ earlier, later, tokens }: Compared) => !isEmpty(earlier) || !isEmpty(later) || tokens.trim() !== ''

/** In characters of sets and tokens together. What is less is compared within a frame or two. */
const LARGE = 200_000
/** About what a key of a loaded set is worth, in characters. */
const KEY = 400

function isLarge({ earlier, later, tokens }: Compared): boolean {
  const sizeOf = ({ text, source }: RotationSide) => (source ? source.keySet.keys.length * KEY : text.length)
  return sizeOf(earlier) + sizeOf(later) + tokens.length >= LARGE
}

/** Whether what was compared last is what is edited now, and not another set in its place. */
function isEditOf(given: Compared, last: Compared): boolean {
  return (['earlier', 'later'] as const).every(
    (side) => given[side].source === last[side].source && !isLeap(given[side].text, last[side].text),
  )
}
