import { awaitFocus, useAwaited } from './way-back'

interface ReferenceLinkProps {
  readonly code: string
  /** What the finding was drawn from: as long as it is the same, the way back leads here. */
  readonly drawnFrom: object
}

/** From a finding to the entry of its code, and back to where it was followed. */
export function ReferenceLink({ code, drawnFrom }: ReferenceLinkProps) {
  const link = useAwaited<HTMLAnchorElement>(drawnFrom, code)
  return (
    <a
      ref={link}
      href={`#/reference/${code}`}
      aria-label={`${code} in the reference`}
      className="ml-auto shrink-0 text-small"
      onClick={() => awaitFocus(drawnFrom, code)}
    >
      in the reference
    </a>
  )
}
