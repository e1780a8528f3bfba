import type { RotationComparison } from './use-comparison'

/** How far a comparison is that takes longer, and the way out of it. */
export function LongWork({ comparison }: { readonly comparison: RotationComparison }) {
  const { isLong, isCancelled, progress, cancel, again } = comparison
  if (!isLong && !isCancelled) return null
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
      {!isCancelled && (
        <>
          <progress aria-label="Comparing" className="h-1.5 w-48 accent-accent" {...barOf(progress)} />
          <span className="text-soft">
            {progress
              ? `${progress.done.toLocaleString('en')} of ${progress.total.toLocaleString('en')} tokens tried.`
              : 'Reading the sets.'}
          </span>
        </>
      )}
      {/* One button, so that the focus stays where it was. */}
      <button type="button" className="plain-button" onClick={isCancelled ? again : cancel}>
        {isCancelled ? 'Compare again' : 'Cancel'}
      </button>
    </div>
  )
}

const barOf = (progress: RotationComparison['progress']) =>
  progress ? { value: progress.done, max: progress.total } : {}
