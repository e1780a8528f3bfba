import type { Link } from '../../core/link/link'
import type { Policy } from '../../core/policy/policy'
import { currentSession, give, givePolicy, giveProvider, giveRotation } from '../session'

/** Takes what a link carries in the place of what stands there; what it does not carry stays. Nothing is fetched. */
export function takeLink(
  { workbench, key_source: source, earlier, later, as_of: asOf }: Link,
  policy: Policy | null,
): void {
  if (policy) givePolicy(policy, 'link')
  const isOfProvider = workbench === 'provider'
  give({
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined || isOfProvider ? {} : { keys: source }),
  })
  if (source !== undefined && isOfProvider) giveProvider({ issuer: source })
  if (earlier === undefined && later === undefined) return
  const { rotation } = currentSession()
  giveRotation({
    earlier: earlier === undefined ? rotation.earlier : { text: earlier, source: null },
    later: later === undefined ? rotation.later : { text: later, source: null },
  })
}
