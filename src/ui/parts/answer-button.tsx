import { useState } from 'react'

interface AnswerButtonProps {
  readonly label: string
  /** What a screen reader says, where the label alone is not enough. */
  readonly name?: string | undefined
  /** What came of it, in a word or two. */
  readonly done: string
  readonly failed: string
  /** False, or a rejection, when it could not be done. */
  readonly act: () => Promise<boolean>
}

/**
 * Does something, and answers where it stands. The answer lies over the label: where it took a place of its own, what
 * stands beside it moved away under the pointer.
 */
export function AnswerButton({ label, name, done, failed, act }: AnswerButtonProps) {
  const [answer, setAnswer] = useState('')
  const press = async () => {
    const isDone = await act().catch(() => false)
    setAnswer(isDone ? done : failed)
  }
  return (
    <span className="relative inline-flex">
      <button
        type="button"
        aria-label={name ?? label}
        className="quiet-button"
        onClick={() => void press()}
        onBlur={() => setAnswer('')}
      >
        <span className={answer === '' ? '' : 'invisible'}>{label}</span>
      </button>
      <span
        role="status"
        className="pointer-events-none absolute inset-0 grid place-items-center text-small whitespace-nowrap text-soft"
      >
        {answer}
      </span>
    </span>
  )
}
