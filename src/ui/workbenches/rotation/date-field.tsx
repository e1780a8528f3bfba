import { useId } from 'react'
import { readDate, writeDate } from './plan-inputs'

interface DateFieldProps {
  readonly label: string
  /** Seconds since the epoch; undefined where nothing was given. */
  readonly value: number | undefined
  /** What counts when nothing was given, null when the box is then empty. */
  readonly otherwise: number | null
  readonly note?: string
  readonly onChange: (time: number | undefined) => void
}

/** A date of the plan, in UTC. */
export function DateField({ label, value, otherwise, note = '', onChange }: DateFieldProps) {
  const id = useId()
  const shown = value ?? otherwise
  return (
    <div className="text-small">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        aria-describedby={`${id}-note`}
        className="mt-1 block w-full min-w-0 rounded-md border border-edge bg-raised px-2 py-1 font-mono"
        value={shown === null ? '' : writeDate(shown)}
        onChange={({ currentTarget }) => onChange(readDate(currentTarget.value))}
      />
      <p id={`${id}-note`} className="mt-0.5 min-h-5 text-soft">
        {value === undefined && note}
      </p>
    </div>
  )
}
