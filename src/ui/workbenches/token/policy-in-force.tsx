import { policyWords } from '../../../core/policy/policy-words'
import { QuotedText } from '../../parts/quoted-text'
import { give, useSession } from '../../session'
import { focusToken } from './focus-token'

/** What the verdict demands beyond the signature and the times, so that nobody takes an example's wishes for their own. */
export function PolicyInForce() {
  const { policy } = useSession()
  if (!policy) return null
  const drop = () => {
    give({ policy: null })
    focusToken()
  }
  return (
    <p className="mt-1.5 text-small [overflow-wrap:anywhere]">
      <span className="text-warn">Judged with the example’s policy:</span> <QuotedText text={policyWords(policy)} />.{' '}
      <button type="button" className="plain-button" onClick={drop}>
        Judge without it
      </button>
    </p>
  )
}
