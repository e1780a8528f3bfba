import { awaitFocus, useAwaited } from '../../parts/way-back'
import { useSession } from '../../session'

/** From a finding to the entry of its code, and back to where it was followed. */
export function ReferenceLink({ code }: { readonly code: string }) {
  const session = useSession()
  const link = useAwaited<HTMLAnchorElement>(session, code)
  return (
    <a
      ref={link}
      href={`#/reference/${code}`}
      aria-label={`${code} in the reference`}
      className="ml-auto shrink-0 text-small"
      onClick={() => awaitFocus(session, code)}
    >
      in the reference
    </a>
  )
}
