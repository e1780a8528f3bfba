import { useEffect, useState } from 'react'
import { clockNow, everySeconds } from '../../../platform/clock'
import { useSession } from '../../session'

/** The time to judge at: the one that was set, or this device's clock. Seconds since the epoch. */
export function useNow(): number {
  const asOf = useSession((session) => session.asOf)
  const [clock, setClock] = useState(clockNow)
  useEffect(() => everySeconds(30, () => setClock(clockNow())), [])
  return asOf ?? clock
}
