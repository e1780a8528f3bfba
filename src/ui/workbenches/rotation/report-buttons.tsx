import { useState } from 'react'
import type { PlanInputs } from '../../../core/rotation/plan'
import type { RotationFormat } from '../../../core/rotation/render-rotation'
import { writeClipboard } from '../../../platform/clipboard'
import { saveText } from '../../../platform/download'
import type { ComparedSets } from './use-comparison'

const formats = [
  { format: 'markdown', label: 'Save .md', file: 'latchkey-rotation.md', type: 'text/markdown' },
  { format: 'json', label: 'Save .json', file: 'latchkey-rotation.json', type: 'application/json' },
] as const satisfies readonly { format: RotationFormat; [more: string]: string }[]

interface ReportButtonsProps {
  readonly sets: ComparedSets
  /** The plan that goes with it. */
  readonly inputs: PlanInputs
}

/** The whole comparison for a ticket, copied or saved: no token is in it, and of a key its kid and thumbprint alone. */
export function ReportButtons({ sets, inputs }: ReportButtonsProps) {
  const [answer, setAnswer] = useState('')
  const copy = async (format: RotationFormat) => {
    const done = await writeClipboard(await sets.write(format, inputs).catch(() => ''))
    setAnswer(done ? 'Copied' : 'The browser refused')
  }
  const save = async ({ format, file, type }: (typeof formats)[number]) => {
    const done = saveText(file, await sets.write(format, inputs).catch(() => ''), type)
    setAnswer(done ? 'Saved' : 'The browser refused')
  }
  return (
    <span className="flex flex-wrap items-center gap-0.5 desk:ml-auto" onBlur={() => setAnswer('')}>
      <span role="status" className="mr-1">
        {answer}
      </span>
      {formats.map((one) => (
        <button
          key={`copy ${one.format}`}
          type="button"
          className="quiet-button"
          aria-label={one.format === 'markdown' ? 'Copy report' : 'Copy report as JSON'}
          onClick={() => void copy(one.format)}
        >
          {one.format === 'markdown' ? 'Copy report' : 'as JSON'}
        </button>
      ))}
      {formats.map((one) => (
        <button
          key={`save ${one.format}`}
          type="button"
          className="quiet-button"
          aria-label={`${one.label} of the report`}
          onClick={() => void save(one)}
        >
          {one.label}
        </button>
      ))}
    </span>
  )
}
