import { useId, useState } from 'react'

interface FormFieldProps {
  readonly label: string
  readonly values: readonly string[]
  /** Whether there may be several, one a line. */
  readonly isList: boolean
  readonly onChange: (values: readonly string[]) => void
}

/** A field of one text or of several; what is typed stands until the values are changed from elsewhere. */
export function FormField({ label, values, isList, onChange }: FormFieldProps) {
  const id = useId()
  const [text, setText] = useState(() => values.join('\n'))
  // The text of the whole configuration was changed: an example, Clear, or the box above.
  if (valuesOf(text).join('\n') !== valuesOf(values.join('\n')).join('\n')) setText(values.join('\n'))
  const shared = {
    id,
    value: text,
    spellCheck: false,
    autoCapitalize: 'off',
    autoComplete: 'off',
    className: 'mt-1 block w-full resize-y rounded-md border border-edge bg-raised px-2 py-1 font-mono',
  } as const
  const take = (given: string) => {
    setText(given)
    onChange(valuesOf(given))
  }
  return (
    <div className="min-w-0 text-small">
      <label htmlFor={id}>{label}</label>
      {isList ? (
        <textarea
          {...shared}
          rows={Math.min(6, Math.max(2, values.length))}
          onChange={(event) => take(event.currentTarget.value)}
        />
      ) : (
        <input {...shared} type="text" onChange={(event) => take(event.currentTarget.value)} />
      )}
    </div>
  )
}

function valuesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
