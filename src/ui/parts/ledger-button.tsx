import { useId, useSyncExternalStore } from 'react'
import { utc } from '../../core/foundation/time'
import { count, list } from '../../core/foundation/wording'
import { hostWords } from '../../core/sources/host-list'
import { sendsNothing } from '../../platform/build-profile'
import { type LedgerEntry, ledger, subscribeLedger } from '../../platform/ledger'

interface LedgerButtonProps {
  /** The hosts that may be asked, each as a policy names it; null for any. */
  readonly allowedHosts: readonly string[] | null
}

/** Every request that this page ever made: the proof of its promise. */
export function LedgerButton({ allowedHosts }: LedgerButtonProps) {
  const id = useId()
  const all = useSyncExternalStore(subscribeLedger, ledger, () => noEntries)
  const entries = all.filter(({ ofPage }) => !ofPage)
  const files = all.filter(({ ofPage }) => ofPage)
  return (
    <>
      <button type="button" popoverTarget={id} className="quiet-button">
        {count(entries.length, 'request')} <span className="max-tablet:sr-only">sent</span>
      </button>
      <div
        id={id}
        popover="auto"
        aria-label="Requests"
        className="overlay top-12 right-3 left-auto m-0 max-h-[80vh] w-[34rem] max-w-[94vw] overflow-y-auto p-4"
      >
        <h2>Requests of this page</h2>
        {entries.length === 0 ? (
          <p className="mt-2 text-small text-soft">
            {sendsNothing
              ? "None. This is the offline build: its policy, connect-src 'none', lets it ask nobody, not even for a config.json."
              : 'None. Latchkey asks for a key set only when you press a button that shows the address.'}
          </p>
        ) : (
          <ol aria-label="Requests" className="mt-2 divide-y divide-line">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        )}
        {files.length > 0 && (
          <>
            <h2 className="mt-4">Files of the page itself</h2>
            <ol aria-label="Files of the page" className="mt-2 divide-y divide-line">
              {files.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ol>
          </>
        )}
        {allowedHosts && (
          <>
            <h2 className="mt-4">Hosts that may be asked</h2>
            <p className="mt-2 text-small [overflow-wrap:anywhere]">
              {allowedHosts.length === 0
                ? 'None but the site of this page'
                : `The site of this page, and ${list(allowedHosts.map(hostWords), 20)}`}
              . Whoever hosts it named them in its config.json.
            </p>
          </>
        )}
        <p className="mt-4 text-small">
          <a
            href="#/security"
            onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
          >
            What this page promises, and how to check it
          </a>
        </p>
      </div>
    </>
  )
}

const noEntries: readonly LedgerEntry[] = []

function Entry({ entry: { url, why, at, took_ms: took, outcome, bytes } }: { readonly entry: LedgerEntry }) {
  return (
    <li className="py-2 text-small">
      <code className="block [overflow-wrap:anywhere]">GET {url}</code>
      <span className="block">{why}</span>
      <span className="block text-soft">
        {utc(at)} · {outcome}
        {took !== null && ` · ${took.toLocaleString('en')} ms · ${count(bytes, 'byte')}`}
      </span>
    </li>
  )
}
