import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'

/** A word with a sentence behind it, shown on hover, on focus and on tap, and put away with Escape. */
export function Explained({ children, sentence }: { readonly children: ReactNode; readonly sentence: ReactNode }) {
  const id = useId()
  const [shown, setShown] = useState(false)
  const escape = (event: KeyboardEvent) => event.key === 'Escape' && setShown(false)
  return (
    <span
      className="relative inline-block"
      onPointerEnter={() => setShown(true)}
      onPointerLeave={() => setShown(false)}
    >
      <button
        type="button"
        aria-describedby={id}
        className="cursor-help text-right underline decoration-line decoration-dotted underline-offset-3 hover:text-ink"
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onClick={() => setShown(true)}
        onKeyDown={escape}
      >
        {children}
      </button>
      <span
        id={id}
        role="tooltip"
        className={`overlay absolute top-full right-0 z-20 w-max max-w-72 px-3 py-2 text-left font-sans text-small whitespace-normal text-ink ${shown ? '' : 'hidden'}`}
      >
        {sentence}
      </span>
    </span>
  )
}
