import { useId, useState } from 'react'
import { exactDuration } from '../../../core/rotation/exact-duration'
import { readWhole } from './plan-inputs'

interface SecondsFieldProps {
  readonly label: string
  /** What was typed; undefined stands for nothing. */
  readonly value: number | undefined
  /** What counts when nothing is typed, null when nothing does. */
  readonly otherwise: number | null
  readonly note?: string
  readonly onChange: (seconds: number | undefined) => void
}

/** A duration in seconds, said in words beside the box. */
export function SecondsField({ label, value, otherwise, note, onChange }: SecondsFieldProps) {
  const id = useId()
  const [text, setText] = useState(() => value?.toString() ?? '')
  const isWrong = text.trim() !== '' && readWhole(text) === undefined
  // The value was changed from outside.
  if (!isWrong && readWhole(text) !== value) setText(value?.toString() ?? '')
  const counts = value ?? otherwise
  const words = isWrong ? 'Whole seconds are expected here.' : counts === null ? '' : exactDuration(counts)
  return (
    <div className="text-small">
      <label htmlFor={id}>{label}, in seconds</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        aria-describedby={`${id}-note`}
        aria-invalid={isWrong}
        className="mt-1 block w-full rounded-md border border-edge bg-raised px-2 py-1 font-mono placeholder:text-soft"
        value={text}
        placeholder={otherwise === null ? '' : String(otherwise)}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          onChange(readWhole(currentTarget.value))
        }}
      />
      <p id={`${id}-note`} className={`mt-0.5 min-h-5 ${isWrong ? 'text-fail' : 'text-soft'}`}>
        {words} {!isWrong && value === undefined && note}
      </p>
    </div>
  )
}
