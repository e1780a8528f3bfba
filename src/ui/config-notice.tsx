import { visible } from '../core/foundation/wording'
import { QuotedText } from './parts/quoted-text'
import { useConfig } from './queries/config'

/** More are one mistake made many times. */
const MOST = 8

/** What is wrong with `config.json`, for whoever opens the page: its host may never look. */
export function ConfigNotice() {
  const { faults = [] } = useConfig() ?? {}
  if (faults.length === 0) return null
  return (
    <section
      aria-label="Settings of this page"
      className="border-b border-line bg-open-wash px-3.5 py-2 text-small tablet:px-5"
    >
      <p>
        <b className="font-semibold text-warn">The config.json of this page has a fault.</b> Where it has one, the
        default serves; whoever hosts the page can mend it.
      </p>
      <ul className="[overflow-wrap:anywhere]">
        {faults.slice(0, MOST).map(({ member, message }) => (
          <li key={member}>
            <code className="text-code">{visible(member) || 'config.json'}</code>: <QuotedText text={message} />
          </li>
        ))}
        {faults.length > MOST && <li>And {faults.length - MOST} more.</li>}
      </ul>
    </section>
  )
}
