import { useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { silence } from '../../core/checks/silence'
import { stringMember } from '../../core/foundation/json-access'
import type { Reading } from '../../core/foundation/reading'
import type { KeySet } from '../../core/keys/key'
import type { Policy } from '../../core/policy/policy'
import { keySetOf, type Pasted, readPasted } from '../../core/read-pasted'
import type { KeySource } from '../../core/sources/key-source'
import type { Trials } from '../../core/verify/try-keys'
import { hasWebCrypto } from '../../core/verify/web-crypto'
import { clockNow, everySeconds } from '../../platform/clock'
import { type KeySources, useKeySources } from '../key-sources/use-key-sources'
import { useSettled } from '../key-sources/use-settled'
import { catalogue } from '../queries/catalogue'
import { useSilenced } from '../queries/config'
import { examinationOf } from '../queries/examination'
import { keptSets } from '../queries/kept-sets'
import { namedTrialOf, readingOf, trialsIn, trialsOf } from '../queries/trials'
import { type Session, useSession } from '../session'
import { remember, seenTokens } from './seen-tokens'

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
  const { data: named } = useQuery(namedTrialOf(pasted, keyReading))
  // The one key first, so that its verdict is drawn before the others take the thread.
  const { data: whole } = useQuery({ ...query, enabled: query.enabled === true && named !== undefined })
  const trials = whole ?? named ?? undefined
  const { data: examined } = useQuery(examinationOf(keyReading))
  const waits = query.enabled === true && trials === undefined
  const { all, current, reads } = sources
  const { kind } = session
  const policy = session.policy ?? noPolicy
  const { beside } = session
  const others = useMemo(() => all.filter((one) => one !== current), [all, current])
  const elsewhere = useTrialsElsewhere(pasted, others)
  const kept = useKeptElsewhere(pasted, keyReading, all)
  const { data: judge, isError: isStranded } = useQuery({ ...catalogue, enabled: session.token.trim() !== '' })
  const judged = useMemo(() => {
    if (!judge) return null
    const source = current && { origin: current.origin, others: [...others, ...kept] }
    return judge.conclude(pasted, keyReading, trials ?? null, {
      policy,
      kind,
      beside: { ...beside, seen: [...(beside.seen ?? []), ...seenTokens()] },
      now,
      examined: examined ?? null,
      elsewhere,
      readsKeys: reads,
      webcrypto: hasWebCrypto(),
      ...(source ? { source } : {}),
    })
  }, [judge, pasted, keyReading, trials, examined, policy, kind, beside, now, current, reads, others, kept, elsewhere])
  useEffect(() => {
    const seen =
      judged?.statuses.signature === 'pass' && pasted.claims
        ? judge?.seenToken({ ...pasted, claims: pasted.claims })
        : null
    if (seen) remember(seen)
  }, [judge, judged, pasted])
  const silenced = useSilenced()
  const inspection = useMemo(() => judged && silence(judged, silenced), [judged, silenced])
  const keySets = useMemo(() => {
    const own = keyReading && keyReading.state !== 'unreadable' ? [keyReading.value] : []
    return [...own, ...others.filter((one) => elsewhere.has(one)).map(({ keySet }) => keySet)]
  }, [keyReading, others, elsewhere])
  const settles = token !== session.token || sources.settles
  return { session, now, pasted, sources, keyReading, inspection, isStranded, waits: waits || settles, keySets }
}

/** The kept sets that are not loaded, once the kid of the token is in no key of its own set. */
function useKeptElsewhere(
  { kid }: Pasted,
  keyReading: Reading<KeySet> | null,
  loaded: readonly KeySource[],
): readonly KeySource[] {
  const keys = keySetOf(keyReading)?.keys ?? []
  const isMissing = kid !== null && keys.length > 0 && !keys.some((key) => key.kid === kid)
  const { data } = useQuery(keptSets(isMissing))
  return useMemo(
    () => (isMissing && data ? data.filter(({ id }) => !loaded.some((one) => one.id === id)) : []),
    [isMissing, data, loaded],
  )
}

/** What came of trying the keys of the other sets, as far as that is done. */
function useTrialsElsewhere(pasted: Pasted, others: readonly KeySource[]): ReadonlyMap<KeySource, Trials> {
  const combine = useCallback(
    (results: readonly { readonly data: Trials | undefined }[]) =>
      new Map(others.flatMap((other, i) => (results[i]?.data ? [[other, results[i].data] as const] : []))),
    [others],
  )
  return useQueries({ queries: others.map(({ keySet }) => trialsIn(pasted, keySet)), combine })
}

/** The keys to look into: as the key box has them, flaws and all, or those of the source that was chosen. */
function useKeyReading({ box, current }: KeySources): Reading<KeySet> | null {
  return useMemo(() => {
    if (!current) return box.reading
    return current === box.source ? box.reading : readingOf(current.keySet)
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
