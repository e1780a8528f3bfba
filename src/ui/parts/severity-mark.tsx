import type { Severity } from '../../core/foundation/finding'

const marks = {
  error: { sign: '✕', tone: 'text-fail', word: 'Error' },
  warning: { sign: '!', tone: 'text-warn', word: 'Warning' },
  note: { sign: 'i', tone: 'text-soft', word: 'Note' },
} as const satisfies Record<Severity, { sign: string; tone: string; word: string }>

/** What each severity is called. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: marks.error.word,
  warning: marks.warning.word,
  note: marks.note.word,
}

/** A severity as a sign and a word: colour never carries it alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { sign, tone, word } = marks[severity]
  return (
    <span className={`${tone} text-center font-bold`}>
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{word}: </span>
    </span>
  )
}
