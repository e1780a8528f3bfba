import { placeOf } from '../../../core/foundation/json-place'
import type { Flaw } from '../../../core/foundation/reading'
import { count } from '../../../core/foundation/wording'
import { policyWords } from '../../../core/policy/policy-words'
import { QuotedText } from '../../parts/quoted-text'
import { type PolicyBy, useSession } from '../../session'

interface PolicyNoticeProps {
  readonly text: string
  readonly flaws: readonly Flaw[]
}

const whose: Readonly<Record<PolicyBy, string>> = {
  person: 'your policy',
  example: 'the policy of the example',
  profile: 'the policy of the profile',
  link: 'the policy of the shared link',
}
const LISTED = 20

/** Which policy is in force; and where the text has faults, that it is not this one. */
export function PolicyNotice({ text, flaws }: PolicyNoticeProps) {
  const { policy, policyBy, policyText } = useSession()
  const isInForce = flaws.length === 0 || policyText === null
  return (
    <div id="policy-notes" className="mt-2 text-small [overflow-wrap:anywhere]">
      <p role="status">
        {!isInForce && (
          <span className="font-semibold text-fail">
            <span aria-hidden="true">✕</span> The text has {count(flaws.length, 'fault')} and is not in force.{' '}
          </span>
        )}
        {policy ? (
          <>
            In force is {isInForce ? whose[policyBy] : 'the last sound policy'}:{' '}
            <QuotedText text={policyWords(policy)} />.
          </>
        ) : (
          'Nothing is demanded beyond the signature and the times.'
        )}
      </p>
      {flaws.length > 0 && (
        <ul aria-label="Faults of the policy" className="mt-1 divide-y divide-line">
          {flaws.slice(0, LISTED).map((flaw) => (
            <li key={`${flaw.at} ${flaw.message}`} className="py-1">
              <QuotedText text={flaw.message} /> <span className="text-soft">At {placeOf(text, flaw.at)}.</span>
            </li>
          ))}
          {flaws.length > LISTED && <li className="py-1 text-soft">{count(flaws.length - LISTED, 'more fault')}.</li>}
        </ul>
      )}
    </div>
  )
}
