import { inspectLink } from '../../core/inspect-link'
import type { Link } from '../../core/link/link'
import { linkContents } from '../../core/link/link-contents'
import { linkPolicy } from '../../core/link/link-policy'
import type { Policy } from '../../core/policy/policy'
import { FindingItem } from '../findings/finding-item'
import { useProfiles } from '../queries/profiles'
import { ContentList } from './content-list'
import { Replaced } from './replaced'
import { takeLink } from './take-link'

interface LinkNoticeProps {
  /** The fragment of the address. */
  readonly hash: string
  /** Called when the link was used or dismissed, with what to say of it. */
  readonly onDone: (words: string) => void
}

/** A shared link that was opened. Only a whole one can be used, and only on a click. */
export function LinkNotice({ hash, onDone }: LinkNoticeProps) {
  const profiles = useProfiles()
  // Which profiles there are decides what is said of the one that is named.
  const inspection = profiles && inspectLink(hash, profiles)
  if (!inspection) return null
  const { reading, findings } = inspection
  const link = reading.state === 'unreadable' ? null : reading.value
  const policy = link && linkPolicy(link, profiles)
  const contents = link ? linkContents({ ...link, ...(policy ? { policy } : {}) }) : []
  const isUsable = reading.state === 'whole' && takesSomething(reading.value, policy)
  return (
    <section aria-label="Shared link" className="border-b border-line bg-open-wash px-3.5 py-3 tablet:px-5">
      <p role="status">
        <b className="font-semibold">{lead(reading.state)}</b>{' '}
        {isUsable && 'Nothing of it is used, and nothing is fetched, before you say so. It carries:'}
        {!isUsable && contents.length === 0 && reading.state === 'whole' && 'It carries nothing.'}
      </p>
      {contents.length > 0 && (
        <div className="mt-2">
          <ContentList contents={contents} />
        </div>
      )}
      {findings.length > 0 && (
        <ul aria-label="Faults of the link" className="mt-1 divide-y divide-line text-small">
          {findings.map((finding) => (
            <FindingItem key={`${finding.code} ${finding.message}`} finding={finding} />
          ))}
        </ul>
      )}
      {link && isUsable && <Replaced link={link} policy={policy} />}
      <div className="mt-2.5 flex gap-1.5">
        {link && isUsable && (
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              takeLink(link, policy)
              onDone('The shared link is in use.')
            }}
          >
            {findings.length > 0 ? 'Use the rest' : 'Use it'}
          </button>
        )}
        <button
          type="button"
          className={isUsable ? 'quiet-button' : 'plain-button'}
          onClick={() => onDone('The shared link was dismissed.')}
        >
          Dismiss
        </button>
      </div>
    </section>
  )
}

function lead(state: 'whole' | 'flawed' | 'unreadable'): string {
  return state === 'whole' ? 'This address is a shared link.' : 'This address is a shared link that cannot be used.'
}

function takesSomething({ key_source, earlier, later, as_of }: Link, policy: Policy | null): boolean {
  return policy !== null || [key_source, earlier, later, as_of].some((one) => one !== undefined)
}
