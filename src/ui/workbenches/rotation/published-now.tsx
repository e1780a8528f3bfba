import { useState } from 'react'
import type { KeySource } from '../../../core/sources/key-source'
import { FetchReport } from '../../key-sources/fetch-report'
import { useFetching } from '../../key-sources/use-fetching'
import type { PublishedPlace } from './sides'

interface PublishedNowProps {
  readonly name: 'earlier' | 'later'
  readonly published: PublishedPlace
  /** Whether the address stands in the box of the side. */
  readonly isTyped: boolean
  /** The set that the side has, where it was chosen or fetched. */
  readonly source: KeySource | null
  readonly onTake: (source: KeySource) => void
}

/** Fetches a side on a click from the address that is shown, and says what came of it. */
export function PublishedNow({ name, published: { place, url, issuer }, isTyped, source, onTake }: PublishedNowProps) {
  const fetching = useFetching((run) => run.source && onTake(run.source))
  const [asked, setAsked] = useState('')
  const { asking, run } = fetching
  // What was fetched may have gone to the other side since, or another set may have taken its place.
  const isTold = asking !== null || (run?.source ? run.source === source : asked === url)
  return (
    <div className="mt-2 text-small">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <button
          type="button"
          className={isTyped ? 'plain-button' : 'quiet-button -ml-2'}
          aria-disabled={asking !== null}
          onClick={() => {
            setAsked(url)
            fetching.fetch(place, issuer ?? undefined)
          }}
        >
          {isTyped ? 'Fetch keys' : 'Use what is published now'}
          <span className="sr-only"> as the {name} key set</span>
        </button>
        <code className="min-w-0 text-soft [overflow-wrap:anywhere]">{url}</code>
      </div>
      {isTold && <FetchReport fetching={fetching} />}
    </div>
  )
}
