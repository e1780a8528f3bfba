import { useId } from 'react'
import type { GivenName } from '../../../core/beside/beside'
import { type Comparison, evaluateBeside } from '../../../core/beside/evaluate-beside'
import { tokenKind } from '../../../core/policy/token-kind'
import { give, useSession } from '../../session'
import type { BesideTokenProps } from './beside-token'
import { besideFields, comparisonWords } from './beside-words'

/** A field for each, and under it how the token fits what it holds. */
export function BesideForm({ pasted, beside }: BesideTokenProps) {
  const choice = useSession((session) => session.kind)
  const { header, claims } = pasted
  const kind = claims && tokenKind(header, claims, choice)
  const comparisons = claims ? evaluateBeside({ ...pasted, claims, kind }, beside) : []
  return (
    <form aria-label="Beside the token" className="grid gap-y-2.5" onSubmit={(event) => event.preventDefault()}>
      <p className="text-small text-soft">
        What was sent or received with the token, to hold it against. It stays in this tab’s memory and is in no report.
      </p>
      {besideFields.map(({ name, label, note }) => (
        <Field
          key={name}
          label={label}
          note={note}
          value={beside[name] ?? ''}
          comparisons={comparisons.filter(({ given }) => given === name)}
          onChange={(value) => giveBeside(name, value)}
        />
      ))}
    </form>
  )

  function giveBeside(name: GivenName, value: string) {
    const { [name]: _before, ...others } = beside
    give({ beside: value === '' ? others : { ...others, [name]: value } })
  }
}

interface FieldProps {
  readonly label: string
  /** What it is held against, while nothing is given. */
  readonly note: string
  readonly value: string
  readonly comparisons: readonly Comparison[]
  readonly onChange: (value: string) => void
}

function Field({ label, note, value, comparisons, onChange }: FieldProps) {
  const id = useId()
  const isUnfit = comparisons.some(({ outcome }) => outcome === 'differs' || outcome === 'missing')
  return (
    <div className="text-small">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        aria-describedby={`${id}-note`}
        aria-invalid={isUnfit}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        className="mt-0.5 block w-full min-w-0 rounded-md border border-edge bg-raised px-2 py-1 font-mono"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <div id={`${id}-note`} className="mt-0.5 text-soft">
        {value.trim() === '' || comparisons.length === 0 ? (
          <p>{note}</p>
        ) : (
          comparisons.map((comparison) => <Outcome key={comparison.against} comparison={comparison} />)
        )}
      </div>
    </div>
  )
}

const marks = {
  equal: { sign: '✓', tone: 'text-pass' },
  differs: { sign: '✕', tone: 'text-fail' },
  missing: { sign: '✕', tone: 'text-fail' },
  open: { sign: '–', tone: '' },
} as const satisfies Record<Comparison['outcome'], { sign: string; tone: string }>

function Outcome({ comparison }: { readonly comparison: Comparison }) {
  const { sign, tone } = marks[comparison.outcome]
  return (
    <p className={tone}>
      <span aria-hidden="true">{sign}</span> {comparisonWords(comparison)}
    </p>
  )
}
