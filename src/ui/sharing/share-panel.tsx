import { linkContents } from '../../core/link/link-contents'
import { writeLink } from '../../core/link/write-link'
import { readSourceText } from '../../core/sources/read-source'
import { CopyButton } from '../parts/copy-button'
import { QuotedText } from '../parts/quoted-text'
import { type Session, useSession } from '../session'
import { ContentList } from './content-list'
import { linkOfSession } from './link-of-session'

interface SharePanelProps {
  readonly workbench: { readonly name: string; readonly title: string }
}

/** What a link to this page would carry, and the link. */
export function SharePanel({ workbench: { name, title } }: SharePanelProps) {
  const session = useSession()
  const link = linkOfSession(session, name)
  const written = writeLink(link)
  const contents = linkContents(link)
  if (written.state === 'refused')
    return (
      <>
        <h2>A link to this page</h2>
        <p className="mt-2 text-small [overflow-wrap:anywhere] text-fail">
          It cannot be shared as it stands. <QuotedText text={written.message} />
        </p>
      </>
    )
  const address = new URL(written.hash, location.href).href
  return (
    <>
      <h2>A link to this page</h2>
      <p className="mt-2 text-small">
        {contents.length === 0 ? `It opens ${title}, and carries nothing else.` : `It opens ${title}, and carries:`}
      </p>
      {contents.length > 0 && (
        <div className="mt-2">
          <ContentList contents={contents} />
        </div>
      )}
      <p className="mt-2 text-small text-soft">
        {leftOut(session)} Whoever opens it is asked before anything is used or fetched.
      </p>
      <label className="mt-3 block text-small">
        Link
        <input
          readOnly
          className="mt-1 block w-full rounded-md border border-edge bg-paper px-2 py-1 font-mono text-code"
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <div className="mt-2 flex justify-end">
        <CopyButton label="Copy link" text={() => address} />
      </div>
    </>
  )
}

/** What the person has here and the link has not. */
function leftOut({ token, keys }: Session): string {
  const pasted = keys.trim() !== '' && readSourceText(keys).kind === 'keys'
  if (token.trim() !== '' && pasted) return 'The token and the keys that stand here are not in it.'
  if (token.trim() !== '') return 'The token that stands here is not in it, nor any key or secret.'
  return pasted ? 'The keys that stand here are not in it, nor any token.' : 'No token, key or secret is in it.'
}
