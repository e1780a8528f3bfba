import { policyWords } from '../../../core/policy/policy-words'
import { QuotedText } from '../../parts/quoted-text'
import { givePolicy, type PolicyBy, useSession } from '../../session'
import { focusToken } from './focus-token'

const whose: Readonly<Record<PolicyBy, string>> = {
  person: 'your',
  example: 'the example’s',
  profile: 'the profile’s',
  link: 'the shared link’s',
}

/** What the verdict demands beyond the signature and the times, so that nobody takes an example's wishes for their own. */
export function PolicyInForce() {
  const { policy, policyBy } = useSession()
  if (!policy) return null
  const drop = () => {
    givePolicy(null)
    focusToken()
  }
  return (
    <p className="mt-1.5 text-small [overflow-wrap:anywhere]">
      <span className={policyBy === 'person' ? 'text-soft' : 'text-warn'}>
        Judged with{' '}
        <a href="#/policy" className="text-inherit underline">
          {whose[policyBy]} policy
        </a>
        :
      </span>{' '}
      <QuotedText text={policyWords(policy)} />.{' '}
      <button type="button" className="plain-button" onClick={drop}>
        Judge without it
      </button>
    </p>
  )
}
