import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { count, list } from '../../../core/foundation/wording'
import type { Inspection } from '../../../core/verdict/inspection'
import { catalogue } from '../../queries/catalogue'
import { tallyGroups } from './tally-groups'

/** How the checks came out, in figures; opened, which of them, and what was not checked and why. */
export function Tally({ inspection }: { readonly inspection: Inspection }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const { findings, tally } = inspection
  return (
    <>
      <button type="button" popoverTarget={id} className="rounded-sm text-right hover:text-ink">
        {count(tally.ran, 'check')} · {tally.passed} passed · {tally.not_applicable} do not apply ·{' '}
        {tally.silenced > 0 && `${tally.silenced} silenced · `}
        <b className="font-semibold text-ink">{count(findings.length, 'finding')}</b> <span aria-hidden="true">▾</span>
      </button>
      <div
        id={id}
        popover="auto"
        aria-label="Checks"
        className="overlay top-12 right-3 left-auto m-0 max-h-[80vh] w-[36rem] max-w-[94vw] overflow-y-auto p-4 text-ink"
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        <h2>How the checks came out</h2>
        {open && <Groups inspection={inspection} />}
      </div>
    </>
  )
}

/** Which checks are silenced here: said where their findings would stand. */
export function Silenced({ inspection: { outcomes } }: { readonly inspection: Inspection }) {
  const codes = outcomes.filter(({ outcome }) => outcome === 'silenced').map(({ code }) => code)
  if (codes.length === 0) return null
  return <p className="mt-2 text-small text-soft">Silenced by the host of this page: {list(codes)}.</p>
}

function Groups({ inspection }: { readonly inspection: Inspection }) {
  const { data } = useQuery(catalogue)
  const checks = new Map(data?.checks.map((check) => [check.code, check]))
  const subjects = new Map(data?.checks.map(({ code, subject }) => [code, subject]))
  const groups = tallyGroups(inspection, subjects)
  return (
    <>
      <ul aria-label="Outcomes of the checks" className="mt-2 divide-y divide-line">
        {groups.map(({ title, codes }) => (
          <li key={title} className="py-1.5 text-small">
            <details>
              <summary>
                {title}: {codes.length}
              </summary>
              <ul className="mt-1 mb-1 pl-4">
                {codes.map((code) => (
                  <li key={code} className="[overflow-wrap:anywhere]">
                    <a href={`#/reference/${code}`}>
                      <code className="text-code">{code}</code>
                    </a>{' '}
                    <span className="text-soft">{checks.get(code)?.title}</span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small text-soft">{found(inspection)}</p>
    </>
  )
}

function found({ tally, findings }: Inspection): string {
  if (tally.found === 0) return 'No check found anything.'
  const made = `${count(findings.length, 'finding')}, listed on the page`
  return `${count(tally.found, 'check')} made ${made}.`
}
