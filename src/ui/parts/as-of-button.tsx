import { useId, useState } from 'react'
import { utc } from '../../core/foundation/time'
import { clockNow } from '../../platform/clock'

interface AsOfButtonProps {
  /** Seconds since the epoch; null means now. */
  readonly asOf: number | null
  readonly onChange: (asOf: number | null) => void
}

/** The clock that everything is judged by: now, or the time of the incident. */
export function AsOfButton({ asOf, onChange }: AsOfButtonProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const label = asOf === null ? 'as of now' : `as of ${utc(asOf) ?? asOf}`
  const set = (value: string) => {
    const time = Date.parse(`${value}Z`)
    if (!Number.isNaN(time)) onChange(Math.floor(time / 1000))
  }
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={asOf === null ? 'quiet-button' : 'plain-button border-warn font-semibold text-warn'}
      >
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        className="overlay top-12 right-3 left-auto m-0 w-72 p-4"
        onToggle={(event) => setIsOpen(event.newState === 'open')}
      >
        {isOpen && (
          <>
            <label className="block text-small">
              Judge as of (UTC)
              <input
                type="datetime-local"
                step={1}
                className="mt-1 block w-full rounded-md border border-edge bg-paper px-2 py-1 font-mono"
                value={new Date((asOf ?? clockNow()) * 1000).toISOString().slice(0, 19)}
                onChange={(event) => set(event.currentTarget.value)}
              />
            </label>
            <p className="mt-2 text-small text-soft">
              Time claims are judged by this clock: set it to the time of the incident.
            </p>
            <button
              type="button"
              className="plain-button mt-3"
              aria-disabled={asOf === null}
              onClick={() => onChange(null)}
            >
              Back to now
            </button>
          </>
        )}
      </div>
    </>
  )
}
