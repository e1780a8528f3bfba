import { writeClipboard } from '../../platform/clipboard'
import { AnswerButton } from './answer-button'

interface CopyButtonProps {
  readonly label: string
  /** What a screen reader says, where the label alone is not enough. */
  readonly name?: string
  readonly text: () => string | Promise<string>
}

/** Copies, and answers where it stands. */
export function CopyButton({ label, name, text }: CopyButtonProps) {
  const copy = async () => writeClipboard(await text())
  return <AnswerButton label={label} name={name} done="Copied" failed="Not copied" act={copy} />
}
