import { useMemo } from 'react'
import { count, list } from '../../../core/foundation/wording'
import { libraries } from '../../../core/library-errors'
import { explainError } from '../../../core/library-errors/explain-error'
import { type FoundError, findLibraryErrors } from '../../../core/library-errors/find-library-errors'
import type { Here } from '../../../core/library-errors/here'
import { QuotedText } from '../../parts/quoted-text'
import type { LibraryErrorProps } from './library-error'

const known = list(
  libraries.map(({ name }) => name),
  libraries.length,
)

/** Each error that is recognised in the pasted text: what the library checked, and what that comes to here. */
export function ErrorAnswers({ text, inspection, waits }: LibraryErrorProps & { readonly text: string }) {
  const found = useMemo(() => findLibraryErrors(text), [text])
  return (
    <>
      <p role="status" className="mt-2 text-small text-soft">
        {tell(text, found.length)}
      </p>
      {found.length > 0 && (
        <ul aria-label="What the errors say" className="mt-1 divide-y divide-line">
          {found.map((error) => (
            <Answer
              key={`${error.at.join(' ')} ${error.library}`}
              found={error}
              inspection={inspection}
              waits={waits}
            />
          ))}
        </ul>
      )}
    </>
  )
}

function tell(text: string, found: number): string {
  if (found > 0) return `${count(found, 'error')} recognised.`
  if (text.trim() === '') return `Latchkey knows the errors of ${known}. What you paste stays in this tab.`
  return `Not recognised: there is no text in it that Latchkey has found in a library’s source. It knows the errors of ${known}; paste the line with the library’s own words.`
}

function Answer({ found, inspection, waits }: { readonly found: FoundError } & LibraryErrorProps) {
  const { says, checked, here, source } = useMemo(() => explainError(found, inspection), [found, inspection])
  return (
    <li className="py-2.5 [overflow-wrap:anywhere]">
      <p className="font-semibold">
        <QuotedText text={says} />
      </p>
      <p className="text-soft">
        <QuotedText text={checked} />
      </p>
      <HereLine here={here} waits={waits} inspection={inspection} />
      <p className="mt-0.5 text-small text-soft">
        Read in{' '}
        <a className="underline underline-offset-3" href={source.url} target="_blank" rel="noopener noreferrer">
          {source.label}
        </a>
      </p>
    </li>
  )
}

const marks = {
  same: { sign: '✕', tone: 'text-fail', word: 'Here too' },
  differs: { sign: '✓', tone: 'text-pass', word: 'Not here' },
  open: { sign: '?', tone: 'text-soft', word: 'Open here' },
} as const satisfies Record<Here['stands'], { sign: string; tone: string; word: string }>

function HereLine({ here, waits, inspection }: { readonly here: Here } & LibraryErrorProps) {
  if (waits && inspection.lookup.outcome === 'NOT_LOOKED_UP') return <p className="mt-1 text-soft">Trying the keys.</p>
  const { sign, tone, word } = marks[here.stands]
  return (
    <p className="mt-1">
      <b className={`${tone} font-semibold`}>
        <span aria-hidden="true">{sign}</span> {word}:
      </b>{' '}
      <QuotedText text={here.sentence} />
      {here.codes.map((code) => (
        <code key={code} className="ml-1.5 text-code text-soft">
          {code}
        </code>
      ))}
    </p>
  )
}
