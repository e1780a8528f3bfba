import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { silence } from '../../core/checks/silence'
import type { KeySetSubject } from '../../core/checks/subjects'
import type { conclude } from '../../core/conclude'
import { stringMember } from '../../core/foundation/json-access'
import type { Reading } from '../../core/foundation/reading'
import type { KeySet } from '../../core/keys/key'
import { hasKid } from '../../core/keys/kid-index'
import type { Policy } from '../../core/policy/policy'
import { keySetOf, type Pasted, readPasted, waitsForTrials } from '../../core/read-pasted'
import type { KeySource } from '../../core/sources/key-source'
import type { Inspection } from '../../core/verdict/inspection'
import type { Trials } from '../../core/verify/try-keys'
import { hasWebCrypto } from '../../core/verify/web-crypto'
import { clockNow, everySeconds } from '../../platform/clock'
import { type KeySources, useKeySources } from '../key-sources/use-key-sources'
import { useSettled } from '../key-sources/use-settled'
import { useAfterPaint } from '../parts/use-after-paint'
import { useLasting } from '../parts/use-lasting'
import { useAnswer, useAnswers } from '../queries/about'
import { catalogue } from '../queries/catalogue'
import { useSilenced } from '../queries/config'
import { examinationOf } from '../queries/examination'
import { keptSets } from '../queries/kept-sets'
import { namedTrialOf, readingOf, trialsIn, trialsOf } from '../queries/trials'
import { type Session, useSession } from '../session'
import { remember, seenTokens } from './seen-tokens'

const noPolicy: Policy = {}
/** A key changes so many characters at most. */
const TYPED = 2
/** How long the judging of what was pasted waits for its keys to be tried, so that it is done and drawn once, in milliseconds. */
const PATIENCE_MS = 100

/** What the two boxes hold, read and judged. Reading is a plain call; only trying the keys is waited for. */
export function useInspection() {
  const session = useSession()
  const now = useNow(session)
  const token = useSettled(session.token)
  const [read] = useState(rememberingReader)
  const pasted = useMemo(() => read(token, session.which), [read, token, session.which])
  const sources = useKeySources(stringMember(pasted.claims, 'iss') ?? null)
  const keyReading = useKeyReading(sources)
  const { answer: named } = useAnswer(namedTrialOf(pasted, keyReading))
  // The one key first, so that its verdict is drawn before the others take the thread.
  const isDrawn = useAfterPaint(named) === named
  const { answer: whole } = useAnswer(trialsOf(pasted, keyReading, named === null || (named !== undefined && isDrawn)))
  const trials = whole ?? named ?? undefined
  const waits = waitsForTrials(pasted, keyReading) && trials === undefined
  const { answer: examined } = useAnswer(examinationOf(keyReading, !waits))
  const { all, current, reads } = sources
  const { kind } = session
  const policy = session.policy ?? noPolicy
  const { beside } = session
  const others = useMemo(() => all.filter((one) => one !== current), [all, current])
  const elsewhere = useTrialsElsewhere(pasted, others)
  const kept = useKeptElsewhere(pasted, keyReading, all)
  const { data: judge, isError: isStranded } = useQuery({ ...catalogue, enabled: session.token.trim() !== '' })
  const texts = useMemo(() => ({ token: pasted.token.text, keys: sources.box.text }), [pasted, sources.box])
  const given = useMemo<Given>(
    () => ({
      texts,
      pasted,
      keyReading,
      trials,
      examined,
      policy,
      kind,
      beside,
      now,
      current,
      reads,
      others,
      kept,
      elsewhere,
    }),
    [texts, pasted, keyReading, trials, examined, policy, kind, beside, now, current, reads, others, kept, elsewhere],
  )
  // A token that was pasted is drawn first, and judged in the next frame; what is typed is judged as it is drawn, and what
  // comes of other keys as soon as they were tried.
  const isPainted = useAfterPaint(pasted) === pasted
  const isReady = useLasting(waits, PATIENCE_MS) || !waits
  const [judgeNext] = useState(rememberingJudge)
  const { subject, result } = useMemo(
    () => judgeNext(judge?.conclude, given, isPainted && isReady),
    [judgeNext, judge, given, isPainted, isReady],
  )
  const isCurrent = subject === given
  useEffect(() => {
    const seen =
      isCurrent && result?.statuses.signature === 'pass' && pasted.claims
        ? judge?.seenToken({ ...pasted, claims: pasted.claims })
        : null
    if (seen) remember(seen)
  }, [judge, result, pasted, isCurrent])
  const silenced = useSilenced()
  const inspection = useMemo(() => result && silence(result, silenced), [result, silenced])
  const settles = token !== session.token || sources.settles
  return {
    session,
    now,
    pasted,
    sources,
    inspection: isCurrent ? inspection : null,
    /** The last inspection with what it is of, for what keeps its place until the next is there. */
    judged: useMemo(
      () => (inspection && subject ? { ...subject, inspection, keySets: keySetsOf(subject) } : null),
      [inspection, subject],
    ),
    isStranded,
    waits: waits || settles,
  }
}

/** Everything that a verdict rests on. */
interface Given {
  readonly texts: { readonly token: string; readonly keys: string }
  readonly pasted: Pasted
  readonly keyReading: Reading<KeySet> | null
  readonly trials: Trials | undefined
  readonly examined: KeySetSubject | undefined
  readonly policy: Policy
  readonly kind: Session['kind']
  readonly beside: Session['beside']
  readonly now: number
  readonly current: KeySource | null
  readonly reads: KeySources['reads']
  readonly others: readonly KeySource[]
  readonly kept: readonly KeySource[]
  readonly elsewhere: ReadonlyMap<KeySource, Trials>
}

/** Judges when it is time to, and remembers what came of it until then. */
function rememberingJudge() {
  let last: { readonly subject: Given | null; readonly result: Inspection | null } = { subject: null, result: null }
  return (judge: typeof conclude | undefined, given: Given, isReady: boolean) => {
    const isEmpty = given.texts.token === ''
    if (last.subject === given && last.result) return last
    if (isEmpty || isReady || isEdit(given, last.subject))
      last = { subject: given, result: judge && !isEmpty ? judgeAll(judge, given) : null }
    return last
  }
}

/** Whether one is what a key typed makes of the other, or has other wishes for the same texts. */
function isEdit({ texts, current }: Given, before: Given | null): boolean {
  if (!before || current?.id !== before.current?.id) return false
  const isTyped = (a: string, b: string) => Math.abs(a.length - b.length) <= TYPED
  return isTyped(texts.token, before.texts.token) && isTyped(texts.keys, before.texts.keys)
}

function judgeAll(judge: typeof conclude, { pasted, keyReading, trials, ...given }: Given) {
  const { policy, kind, beside, now, examined, elsewhere, reads, current, others, kept } = given
  return judge(pasted, keyReading, trials ?? null, {
    policy,
    kind,
    beside: { ...beside, seen: [...(beside.seen ?? []), ...seenTokens()] },
    now,
    examined: examined ?? null,
    elsewhere,
    readsKeys: reads,
    webcrypto: hasWebCrypto(),
    ...(current ? { source: { origin: current.origin, others: [...others, ...kept] } } : {}),
  })
}

/** The sets that were looked into: that of the verifier first, then those of `elsewhere`. */
function keySetsOf({ keyReading, others, elsewhere }: Given): readonly KeySet[] {
  const own = keyReading && keyReading.state !== 'unreadable' ? [keyReading.value] : []
  return [...own, ...others.filter((one) => elsewhere.has(one)).map(({ keySet }) => keySet)]
}

/** The kept sets that are not loaded, once the kid of the token is in no key of its own set. */
function useKeptElsewhere(
  { kid }: Pasted,
  keyReading: Reading<KeySet> | null,
  loaded: readonly KeySource[],
): readonly KeySource[] {
  const keys = keySetOf(keyReading)?.keys ?? []
  const isMissing = kid !== null && keys.length > 0 && !hasKid(kid, keys)
  const { data } = useQuery(keptSets(isMissing))
  return useMemo(
    () => (isMissing && data ? data.filter(({ id }) => !loaded.some((one) => one.id === id)) : []),
    [isMissing, data, loaded],
  )
}

/** What came of trying the keys of the other sets, as far as that is done. */
function useTrialsElsewhere(pasted: Pasted, others: readonly KeySource[]): ReadonlyMap<KeySource, Trials> {
  const answers = useAnswers(others.map(({ keySet }) => trialsIn(pasted, keySet)))
  return useMemo(
    () => new Map(others.flatMap((other, i) => (answers[i] ? [[other, answers[i]] as const] : []))),
    [others, answers],
  )
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
