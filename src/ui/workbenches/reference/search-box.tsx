import type { KeyboardEvent } from 'react'
import type { Check } from '../../../core/checks/define-check'
import { likeliest, subjectTitles, type WantedChecks } from '../../../core/checks/find-checks'
import type { SubjectName } from '../../../core/checks/subjects'
import type { Severity } from '../../../core/foundation/finding'
import { count } from '../../../core/foundation/wording'
import { severityWords } from '../../parts/severity-mark'
import { entryLink } from './places'
import { want } from './wanted'

interface SearchBoxProps {
  readonly checks: readonly Check[]
  readonly found: readonly Check[]
  readonly subjects: readonly SubjectName[]
  readonly wanted: WantedChecks
  readonly onDown: (event: KeyboardEvent<HTMLElement>) => void
}

const severities = Object.keys(severityWords) as Severity[]
const box = 'rounded-md border border-edge bg-raised px-3 py-2 text-small'

/** What to look for; Enter opens the check that is most likely meant. */
export function SearchBox({ checks, found, subjects, wanted, onDown }: SearchBoxProps) {
  const { text, severity, subject } = wanted
  const open = () => {
    const meant = text.trim() === '' ? null : likeliest(found, text)
    if (meant) location.hash = entryLink(meant.code)
  }
  return (
    <>
      <search className="mt-3 flex max-w-4xl flex-wrap gap-2">
        <form
          className="min-w-0 grow basis-72"
          onSubmit={(event) => {
            event.preventDefault()
            open()
          }}
        >
          <input
            type="search"
            aria-label="Search the reference"
            aria-describedby="checks-found"
            className={`${box} block w-full placeholder:text-soft`}
            placeholder="A code, or words: kid unknown, clock, RFC 8725"
            value={text}
            onChange={(event) => want({ text: event.currentTarget.value })}
            onKeyDown={onDown}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
          />
        </form>
        <select
          aria-label="Severity"
          className={box}
          value={severity ?? ''}
          onChange={(event) => want({ severity: severities.find((one) => one === event.currentTarget.value) ?? null })}
        >
          <option value="">Any severity</option>
          {severities.map((one) => (
            <option key={one} value={one}>
              {severityWords[one]}
            </option>
          ))}
        </select>
        <select
          aria-label="Subject"
          className={box}
          value={subject ?? ''}
          onChange={(event) => want({ subject: subjects.find((one) => one === event.currentTarget.value) ?? null })}
        >
          <option value="">Any subject</option>
          {subjects.map((one) => (
            <option key={one} value={one}>
              {subjectTitles[one]}
            </option>
          ))}
        </select>
      </search>
      <p id="checks-found" role="status" className="mt-2 text-small text-soft">
        {found.length === checks.length
          ? `${count(checks.length, 'check')}.`
          : `${found.length} of ${count(checks.length, 'check')} ${found.length === 1 ? 'fits' : 'fit'}.`}
        {found.length === 0 && (
          <>
            {' '}
            <button
              type="button"
              className="plain-button"
              onClick={() => want({ text: '', severity: null, subject: null })}
            >
              Show all
            </button>
          </>
        )}
      </p>
    </>
  )
}
