import { useId, useState } from 'react'
import type { Flaw } from '../../../core/foundation/reading'
import type { PolicyPath } from '../../../core/policy/edit-policy'
import { QuotedText } from '../../parts/quoted-text'
import { type FieldKind, fieldText, fieldValue, typedAs } from './field-text'
import { flawsAt } from './flaws-at'
import { takeMember } from './policy-state'

export interface FieldProps {
  readonly label: string
  readonly path: PolicyPath
  readonly hint: string
  readonly formText: string
  readonly flaws: readonly Flaw[]
}

interface PolicyFieldProps extends FieldProps {
  readonly kind: FieldKind
  readonly placeholder?: string
}

/** One member of the policy, typed; what is wrong with it stands under it. */
export function PolicyField({ label, path, hint, formText, flaws, kind, placeholder = '' }: PolicyFieldProps) {
  const id = useId()
  const shown = fieldText(formText, path, kind)
  const [field, setField] = useState({ typed: shown, shown })
  // The policy was changed from outside; half a list that is being typed is not that.
  if (field.shown !== shown)
    setField({ shown, typed: typedAs(fieldValue(field.typed, kind), kind) === shown ? field.typed : shown })
  const [flaw] = flawsAt(flaws, path)
  const change = (typed: string) => {
    setField({ ...field, typed })
    const value = fieldValue(typed, kind)
    takeMember(formText, path, Array.isArray(value) && value.length === 0 ? undefined : value)
  }
  const box = {
    id,
    'aria-describedby': `${id}-note`,
    'aria-invalid': flaw !== undefined,
    autoComplete: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    placeholder,
    value: field.typed,
    className:
      'mt-1 block w-full min-w-0 rounded-md border border-edge bg-raised px-2 py-1 font-mono placeholder:text-soft',
  }
  return (
    <div className="min-w-0 text-small">
      <label htmlFor={id}>{label}</label>
      {kind === 'lines' ? (
        <textarea
          {...box}
          rows={Math.min(5, Math.max(2, field.typed.split('\n').length))}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      ) : (
        <input
          {...box}
          inputMode={kind === 'number' ? 'numeric' : 'text'}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
      <FieldNote id={`${id}-note`} flaw={flaw} hint={hint} />
    </div>
  )
}

/** What is wrong with the member, else what it is. */
export function FieldNote({
  id,
  flaw,
  hint,
}: {
  readonly id: string
  readonly flaw: Flaw | undefined
  readonly hint: string
}) {
  return (
    <p id={id} className={`mt-0.5 min-h-5 [overflow-wrap:anywhere] ${flaw ? 'text-fail' : 'text-soft'}`}>
      {flaw && <span aria-hidden="true">✕ </span>}
      <QuotedText text={flaw?.message ?? hint} />
    </p>
  )
}
