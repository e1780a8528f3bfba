import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { stringMember } from '../../../core/foundation/json-access'
import type { Reading } from '../../../core/foundation/reading'
import { conclude, type Pasted, readPasted } from '../../../core/inspect'
import type { KeySet } from '../../../core/keys/key'
import type { Policy } from '../../../core/policy/policy'
import { clockNow, everySeconds } from '../../../platform/clock'
import { type KeySources, useKeySources } from '../../key-sources/use-key-sources'
import { useSettled } from '../../key-sources/use-settled'
import { examinationOf } from '../../queries/examination'
import { trialsOf } from '../../queries/trials'
import { type Session, useSession } from '../../session'

const noPolicy: Policy = {}

/** What the two boxes hold, read and judged. Reading is a plain call; only trying the keys is waited for. */
export function useInspection() {
  const session = useSession()
  const now = useNow(session)
  const token = useSettled(session.token)
  const [read] = useState(rememberingReader)
  const pasted = useMemo(() => read(token, session.which), [read, token, session.which])
  const sources = useKeySources(stringMember(pasted.claims, 'iss') ?? null)
  const keyReading = useKeyReading(sources)
  const query = trialsOf(pasted, keyReading)
  const { data: trials } = useQuery(query)
  const { data: examined } = useQuery(examinationOf(keyReading))
  const waits = query.enabled === true && trials === undefined
  const inspection = useMemo(() => {
    const { current, all } = sources
    const source = current && { origin: current.origin, others: all.filter((one) => one !== current) }
    return conclude(pasted, keyReading, trials ?? null, {
      policy: noPolicy,
      now,
      examined: examined ?? null,
      readsKeys: sources.reads,
      ...(source ? { source } : {}),
    })
  }, [pasted, keyReading, trials, examined, now, sources])
  const settles = token !== session.token || sources.settles
  return { session, now, pasted, sources, keyReading, inspection, waits: waits || settles }
}

/** The keys to look into: as the key box has them, flaws and all, or those of the source that was chosen. */
function useKeyReading({ box, current }: KeySources): Reading<KeySet> | null {
  return useMemo(() => {
    if (!current) return box.reading
    return current === box.source ? box.reading : { state: 'whole', value: current.keySet }
  }, [box, current])
}

/** Reads with the last reading at hand, so that a key typed in a signature does not read a megabyte of payload again. */
function rememberingReader() {
  let last: Pasted | null = null
  return (text: string, which: number) => {
    last = readPasted(text, which, last)
    return last
  }
}

/** The time to judge at: the one that was set, or this device's clock. Seconds since the epoch. */
function useNow({ asOf }: Session): number {
  const [clock, setClock] = useState(clockNow)
  useEffect(() => everySeconds(5, () => setClock(clockNow())), [])
  return asOf ?? clock
}
