import type { KeySource } from '../../../core/sources/key-source'

interface SourceChoiceProps {
  readonly sources: readonly KeySource[]
  readonly source: KeySource
  readonly onChoose: (id: string) => void
}

/** Which of several sets is looked at. */
export function SourceChoice({ sources, source, onChoose }: SourceChoiceProps) {
  if (sources.length < 2) return null
  return (
    <label className="flex items-center gap-1.5">
      Set
      <select
        className="max-w-72 rounded-md border border-edge bg-raised px-1.5 py-0.5 text-ink"
        value={source.id}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {sources.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
