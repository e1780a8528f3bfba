import { linkContents } from '../../core/link/link-contents'
import { writeLink } from '../../core/link/write-link'
import { CopyButton } from '../parts/copy-button'
import { QuotedText } from '../parts/quoted-text'
import { useHash } from '../parts/use-hash'
import { useSession } from '../session'
import { ContentList } from './content-list'
import { leftOut } from './left-out'
import { linkOfSession } from './link-of-session'

interface SharePanelProps {
  readonly workbench: { readonly name: string; readonly title: string }
}

/** What a link to this page would carry, and the link. */
export function SharePanel({ workbench: { name, title } }: SharePanelProps) {
  const session = useSession()
  const [, code] = /^#\/reference\/([A-Z][A-Z0-9_]*)$/.exec(useHash()) ?? []
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
  // Where there is nothing to ask about, the page itself is the link.
  const page = code === undefined ? `#/${name}` : `#/reference/${code}`
  const address = new URL(contents.length === 0 ? page : written.hash, location.href).href
  return (
    <>
      <h2>A link to this page</h2>
      <p className="mt-2 text-small">
        It opens {code ?? title}, and {contents.length === 0 ? 'carries nothing else.' : 'carries:'}
      </p>
      {contents.length > 0 && (
        <div className="mt-2">
          <ContentList contents={contents} />
        </div>
      )}
      <p className="mt-2 text-small text-soft">
        {leftOut(session, name)}
        {contents.length > 0 && ' Whoever opens it is asked before anything is used or fetched.'}
      </p>
      {location.protocol === 'file:' && (
        <p className="mt-2 text-small text-soft">
          This page is a file on your device: the link has its path in it, and opens for those alone who have the file
          there too.
        </p>
      )}
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
