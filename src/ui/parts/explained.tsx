import { type ReactNode, useEffect, useId, useState } from 'react'

/** A word with a sentence behind it, shown on hover, on focus and on tap, and put away with Escape. */
export function Explained({ children, sentence }: { readonly children: ReactNode; readonly sentence: ReactNode }) {
  const id = useId()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!shown) return
    // Wherever the focus is: what a pointer alone has opened must be dismissible too (WCAG 1.4.13).
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && setShown(false)
    document.addEventListener('keydown', escape)
    return () => document.removeEventListener('keydown', escape)
  }, [shown])
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
      >
        {children}
      </button>
      <span
        id={id}
        role="tooltip"
        className={`overlay absolute right-0 bottom-full z-20 w-max max-w-72 px-3 py-2 text-left font-sans text-small whitespace-normal text-ink ${shown ? '' : 'hidden'}`}
      >
        {sentence}
      </span>
    </span>
  )
}
