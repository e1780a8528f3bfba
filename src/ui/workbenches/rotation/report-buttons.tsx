import type { PlanInputs } from '../../../core/rotation/plan'
import type { RotationFormat } from '../../../core/rotation/render-rotation'
import { saveText } from '../../../platform/download'
import { AnswerButton } from '../../parts/answer-button'
import { CopyButton } from '../../parts/copy-button'
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
  return (
    <span className="flex flex-wrap items-center gap-0.5 desk:ml-auto">
      <CopyButton label="Copy report" text={() => sets.write('markdown', inputs)} />
      <CopyButton label="as JSON" name="Copy report as JSON" text={() => sets.write('json', inputs)} />
      {formats.map(({ format, label, file, type }) => (
        <AnswerButton
          key={format}
          label={label}
          name={`${label} of the report`}
          done="Saved"
          failed="Not saved"
          act={async () => saveText(file, await sets.write(format, inputs), type)}
        />
      ))}
    </span>
  )
}
