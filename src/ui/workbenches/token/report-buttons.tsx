import { useState } from 'react'
import { reportFormats } from '../../../core/report'
import { reportOf } from '../../../core/report/report'
import type { Inspection } from '../../../core/verdict/inspection'
import { CopyButton } from '../../parts/copy-button'

/** The whole inspection for a ticket: never the signature, and claims about people only when asked for. */
export function ReportButtons({ inspection }: { readonly inspection: Inspection }) {
  const [people, setPeople] = useState(false)
  return (
    <div className="-ml-2 flex desk:ml-auto flex-wrap items-center gap-1 text-small text-soft">
      {reportFormats.map(({ name, label, render }) => (
        <CopyButton
          key={name}
          label={name === 'markdown' ? 'Copy report' : label}
          name={name === 'markdown' ? 'Copy report' : `Report as ${label}`}
          text={() => render(reportOf(inspection, { people }))}
        />
      ))}
      <label className="flex items-center gap-1.5 px-1">
        <input type="checkbox" checked={people} onChange={(event) => setPeople(event.currentTarget.checked)} />
        with claims about people
      </label>
    </div>
  )
}
