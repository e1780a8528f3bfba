import type { Link } from '../../core/link/link'
import type { Policy } from '../../core/policy/policy'
import { currentSession, give, giveRotation } from '../session'

/** Takes what a link carries in the place of what stands there; what it does not carry stays. Nothing is fetched. */
export function takeLink({ key_source: keys, earlier, later, as_of: asOf }: Link, policy: Policy | null): void {
  give({
    ...(policy ? { policy } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    ...(keys === undefined ? {} : { keys }),
  })
  if (earlier === undefined && later === undefined) return
  const { rotation } = currentSession()
  giveRotation({
    earlier: earlier === undefined ? rotation.earlier : { text: earlier, source: null },
    later: later === undefined ? rotation.later : { text: later, source: null },
  })
}
