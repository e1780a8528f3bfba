import { type ReactNode, useEffect, useRef } from 'react'
import { awaitFocus } from '../../parts/way-back'
import { useSession } from '../../session'
import { checkList } from './places'

interface EntryHeadProps {
  readonly code: string | null
  readonly title: string
  /** What stands before the code. */
  readonly children?: ReactNode
}

/** The ways back, and what the entry is about; it takes the focus, for the link that led here is gone. */
export function EntryHead({ code, title, children }: EntryHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { token, rotation } = useSession()
  const isCompared = [rotation.earlier, rotation.later].some(
    ({ text, source }) => source !== null || text.trim() !== '',
  )
  useEffect(() => {
    scrollTo({ top: 0, behavior: 'instant' })
    heading.current?.focus({ preventScroll: true })
    if (code) awaitFocus(checkList, code)
  }, [code])
  return (
    <>
      <nav aria-label="Back" className="flex flex-wrap gap-x-4 text-small">
        <a href="#/reference">← All checks</a>
        {token.trim() !== '' && <a href="#/token">← Back to the token</a>}
        {isCompared && <a href="#/rotation">← Back to the rotation</a>}
      </nav>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-2 text-small text-soft">
        {children}
        {code && <code className="[overflow-wrap:anywhere] text-ink">{code}</code>}
      </p>
      <h1
        ref={heading}
        tabIndex={-1}
        className="mt-1 w-fit text-verdict font-semibold tracking-[-0.008em] text-balance"
      >
        {title}
      </h1>
    </>
  )
}
