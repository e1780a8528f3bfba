import type { Check } from '../../../core/checks/define-check'
import { quote } from '../../../core/foundation/wording'
import { QuotedText } from '../../parts/quoted-text'
import { EntryHead } from './entry-head'
import { entryLink } from './places'

interface UnknownCodeProps {
  readonly code: string
  readonly near: readonly Check[]
}

/** The one code of a finding that is no check's. */
const CRASHED = 'CHECK_CRASHED'

/** Where the address names no check: the codes that may be meant. */
export function UnknownCode({ code, near }: UnknownCodeProps) {
  if (code.toUpperCase() === CRASHED)
    return (
      <div className="px-3.5 py-4 tablet:px-5">
        <EntryHead code={CRASHED} title="A check failed to run" />
        <p className="mt-2 max-w-2xl">
          What the check looks for was not checked. This is a fault of Latchkey: please report the code of the check and
          the kind of the error, without the token.
        </p>
      </div>
    )
  return (
    <div className="px-3.5 py-4 tablet:px-5">
      <EntryHead code={null} title="Unknown code" />
      <p className="mt-2 [overflow-wrap:anywhere]">
        <QuotedText text={`No check has the code ${quote(code)}.`} />
        {near.length > 0 && ' These are near:'}
      </p>
      {near.length > 0 && (
        <ul aria-label="Near codes" className="mt-2 max-w-2xl divide-y divide-line border-y border-line">
          {near.map((check) => (
            <li key={check.code} className="py-1.5">
              <a href={entryLink(check.code)}>
                <code className="text-code">{check.code}</code>
              </a>{' '}
              {check.title}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
