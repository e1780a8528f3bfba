import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { conclude, readKeySource, readPasted } from '../../../core/inspect'
import type { Policy } from '../../../core/policy/policy'
import { clockNow, everySeconds } from '../../../platform/clock'
import { trialsOf } from '../../queries/trials'
import { type Session, useSession } from '../../session'

const noPolicy: Policy = {}

/** What the two boxes hold, read and judged. Reading is a plain call; only trying the keys is waited for. */
export function useInspection() {
  const session = useSession()
  const now = useNow(session)
  const token = useSettled(session.token)
  const keys = useSettled(session.keys)
  const pasted = useMemo(() => readPasted(token, session.which), [token, session.which])
  const keyReading = useMemo(() => readKeySource(keys), [keys])
  const query = trialsOf(pasted, keyReading)
  const { data: trials } = useQuery(query)
  const waits = query.enabled === true && trials === undefined
  const inspection = useMemo(
    () => conclude(pasted, keyReading, trials ?? null, { policy: noPolicy, now }),
    [pasted, keyReading, trials, now],
  )
  const settles = token !== session.token || keys !== session.keys
  return { session, now, pasted, keyReading, inspection, waits: waits || settles }
}

/** The time to judge at: the one that was set, or this device's clock. Seconds since the epoch. */
function useNow({ asOf }: Session): number {
  const [clock, setClock] = useState(clockNow)
  useEffect(() => everySeconds(5, () => setClock(clockNow())), [])
  return asOf ?? clock
}

/** From this length on a text is read when the typing rests, so that typing itself never waits. */
const SETTLE_FROM = 300_000
const SETTLE_MS = 150
/** A change of this size is no typing: a paste, an example, Clear. It is read at once. */
const LEAP = 1_000

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return text.length < SETTLE_FROM || Math.abs(text.length - settled.length) > LEAP ? text : settled
}
