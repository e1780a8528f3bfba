import { useState } from 'react'
import { writeClipboard } from '../../platform/clipboard'

interface CopyButtonProps {
  readonly label: string
  /** What a screen reader says, where the label alone is not enough. */
  readonly name?: string
  readonly text: () => string
}

/** Copies, and answers where it stands. */
export function CopyButton({ label, name, text }: CopyButtonProps) {
  const [answer, setAnswer] = useState('')
  const copy = async () => {
    const done = await writeClipboard(text())
    setAnswer(done ? 'Copied' : 'The browser refused')
  }
  return (
    <span className="inline-flex items-center gap-1">
      <span role="status" className="text-small text-soft">
        {answer}
      </span>
      <button
        type="button"
        aria-label={name}
        className="quiet-button"
        onClick={() => void copy()}
        onBlur={() => setAnswer('')}
      >
        {label}
      </button>
    </span>
  )
}
