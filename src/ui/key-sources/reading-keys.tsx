import { useSyncExternalStore } from 'react'
import type { Progress } from '../../core/foundation/steps'
import { count } from '../../core/foundation/wording'
import type { LongReading } from './long-reading'

/** How far the reading of a large key set is, and the way out of it. */
export function ReadingKeys({ reading }: { readonly reading: LongReading }) {
  const { length, progress, isCancelled, cancel, again } = reading
  const told = useSyncExternalStore(progress.subscribe, progress.current)
  const size = `${(length / 1e6).toFixed(length < 10e6 ? 1 : 0)} million characters`
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-soft">
      {!isCancelled && <progress aria-label="Reading the keys" className="h-1.5 w-48 accent-accent" {...barOf(told)} />}
      <span role={isCancelled ? 'status' : undefined}>
        {isCancelled ? `Not read: cancelled. The ${size} stay in the box.` : `Reading ${size}${keysOf(told)}.`}
      </span>
      {/* One button, so that the focus stays where it was. */}
      <button type="button" className="plain-button" onClick={isCancelled ? again : cancel}>
        {isCancelled ? 'Read the keys' : 'Cancel'}
      </button>
    </div>
  )
}

/** What of the time goes into the characters; the keys take the rest. */
const CHARACTERS = 0.6

function barOf(told: Progress | null) {
  if (!told) return {}
  const share = told.done / told.total
  return { value: told.of === 'keys' ? CHARACTERS + (1 - CHARACTERS) * share : CHARACTERS * share, max: 1 }
}

const keysOf = (told: Progress | null) =>
  told?.of === 'keys' ? `: ${told.done.toLocaleString('en')} of ${count(told.total, 'key')}` : ''
