import { type KeyboardEvent, useDeferredValue, useMemo } from 'react'
import type { Check } from '../../../core/checks/define-check'
import { findChecks, subjectTitles } from '../../../core/checks/find-checks'
import { count } from '../../../core/foundation/wording'
import { SeverityMark } from '../../parts/severity-mark'
import { useAwaited } from '../../parts/way-back'
import { checkList, entryLink } from './places'
import { SearchBox } from './search-box'
import { useWanted } from './wanted'

/** The checks that fit what is looked for, by what they look at. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  const wanted = useWanted()
  const settled = useDeferredValue(wanted)
  const found = useMemo(() => findChecks(checks, settled), [checks, settled])
  const subjects = useMemo(() => [...new Set(checks.map(({ subject }) => subject))], [checks])
  return (
    <div className="px-3.5 py-4 tablet:px-5">
      <h1 className="text-verdict font-semibold tracking-[-0.008em]">Reference</h1>
      <p className="mt-1 max-w-2xl text-soft">
        Everything that Latchkey checks: what triggers it, why it matters, what each party can do, and examples to open.
      </p>
      <SearchBox checks={checks} found={found} subjects={subjects} wanted={wanted} onDown={goDown} />
      {subjects.map((subject) => {
        const inSubject = found.filter((check) => check.subject === subject)
        const title = subjectTitles[subject]
        return (
          inSubject.length > 0 && (
            <section key={subject} aria-label={title} className="mt-5">
              <h2 className="mb-2">
                {title} <span className="font-normal">· {count(inSubject.length, 'check')}</span>
              </h2>
              <ul className="border-t border-line desk:columns-2 desk:gap-x-10">
                {inSubject.map((check) => (
                  <Row key={check.code} check={check} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </div>
  )
}

function Row({ check: { code, title, severity } }: { readonly check: Check }) {
  const link = useAwaited<HTMLAnchorElement>(checkList, code)
  return (
    <li className="grid break-inside-avoid grid-cols-[18px_minmax(0,1fr)] border-b border-line">
      <span className="py-1.5">
        <SeverityMark severity={severity} />
      </span>
      <a
        ref={link}
        href={entryLink(code)}
        className="grid grid-cols-1 items-baseline gap-x-3 rounded py-1.5 text-ink hover:bg-sunken tablet:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]"
        onKeyDown={goDown}
      >
        <code className="text-code [overflow-wrap:anywhere] text-accent">{code}</code> <span>{title}</span>
      </a>
    </li>
  )
}

/** The arrow keys go from the search to the first check, and from check to check. */
function goDown(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const links = [...document.querySelectorAll<HTMLElement>('main li > a, main input[type="search"]')]
  const next = links[links.indexOf(event.currentTarget) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
