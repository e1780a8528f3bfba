import { useId } from 'react'
import { list } from '../../../core/foundation/wording'
import { hostWords } from '../../../core/sources/host-list'
import { isOneFile } from '../../../platform/build-profile'
import { readPagePolicy } from '../../../platform/page-policy'
import { CopyButton } from '../../parts/copy-button'
import { useSetting } from '../../queries/config'
import { policyFor } from './policy-for'

/** What is in force here, and the header that would hold the page to its settings. */
export function ForTheHost() {
  const hosts = useSetting('allowed_hosts') ?? null
  const policy = readPagePolicy()
  // The offline build: no setting opens what its policy closes.
  const isOffline = policy?.includes("connect-src 'none'") ?? false
  const advised = policyFor(policy ?? '', hosts ?? [])
  return (
    <div className="max-w-3xl space-y-3">
      <p>
        {isOffline
          ? 'This copy can send nothing at all: its policy has connect-src none, and no config.json is read.'
          : isOneFile
            ? 'This copy is one file, without a config.json: it may ask any host for keys, on a click that shows the address.'
            : hosts === null
              ? 'Your config.json names no allowed_hosts: the page may ask any host for keys, on a click that shows the address.'
              : `Your config.json lets the page ask ${hosts.length === 0 ? 'no host but its own' : `its own site and ${list(hosts.map(hostWords), 20)}`}. It asks no other, and follows no redirect.`}
      </p>
      {policy === null ? (
        <p>This copy has no policy of its own, as while it is worked on: a built one has.</p>
      ) : (
        <PolicyText title="The policy in the head of this page" text={policy} />
      )}
      {hosts !== null && !isOffline && (
        <PolicyText
          title="The policy that holds the page to this list, as the header Content-Security-Policy"
          text={`${advised}; frame-ancestors 'none'`}
        />
      )}
    </div>
  )
}

function PolicyText({ title, text }: { readonly title: string; readonly text: string }) {
  const id = useId()
  return (
    <div>
      <div className="flex flex-wrap items-center gap-2">
        <h3 id={id} className="text-small text-soft">
          {title}
        </h3>
        <CopyButton label="Copy" name={`Copy: ${title}`} text={() => text} />
      </div>
      <code aria-labelledby={id} className="block rounded-md bg-sunken px-2 py-1 [overflow-wrap:anywhere]">
        {text}
      </code>
    </div>
  )
}
