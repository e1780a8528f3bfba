import { useId, useState } from 'react'
import { giveRotation } from '../../session'
import { readWhole } from './plan-inputs'

/** The overlap policy: how many keys the two sets are to share at least. Left empty, none is asked for. */
export function OverlapPolicy({ value }: { readonly value: number | null }) {
  const id = useId()
  const [text, setText] = useState(() => value?.toString() ?? '')
  const isWrong = text.trim() !== '' && readWhole(text) === undefined
  // The value was changed from outside.
  if (!isWrong && (readWhole(text) ?? null) !== value) setText(value?.toString() ?? '')
  return (
    <span className="flex items-center gap-1.5">
      <label htmlFor={id}>Least number of shared keys</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={`${id}-note`}
        className="w-14 rounded-md border border-edge bg-raised px-1.5 py-0.5 font-mono text-ink"
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          giveRotation({ leastShared: readWhole(currentTarget.value) ?? null })
        }}
      />
      <span id={`${id}-note`} className="text-fail">
        {isWrong && 'A whole number is expected here.'}
      </span>
    </span>
  )
}
