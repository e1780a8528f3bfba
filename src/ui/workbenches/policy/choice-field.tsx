import { useId } from 'react'
import { fieldText } from './field-text'
import { flawsAt } from './flaws-at'
import { FieldNote, type FieldProps } from './policy-field'

interface ChoiceFieldProps extends FieldProps {
  /** The values as their JSON source, with their words. */
  readonly choices: readonly (readonly [value: string, words: string])[]
  readonly onChoose: (value: string) => void
}

/** One member of the policy that has a few values; '' stands for none. */
export function ChoiceField({ label, path, hint, formText, flaws, choices, onChoose }: ChoiceFieldProps) {
  const id = useId()
  const value = fieldText(formText, path, 'text')
  // A flaw within the whole of ci is told at the member that has it.
  const flaw =
    flawsAt(flaws, path)[0] ?? (path[1] === 'provider' ? flaws.find((one) => one.pointer === '/ci') : undefined)
  return (
    <div className="min-w-0 text-small">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        aria-describedby={`${id}-note`}
        aria-invalid={flaw !== undefined}
        className="mt-1 block w-full rounded-md border border-edge bg-raised px-1.5 py-1 text-ink"
        value={choices.some(([one]) => one === value) ? value : ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
      <FieldNote id={`${id}-note`} flaw={flaw} hint={hint} />
    </div>
  )
}
