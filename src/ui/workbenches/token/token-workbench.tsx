import { useQuery } from '@tanstack/react-query'
import { Suspense, useMemo, useState } from 'react'
import type { Finding, Place } from '../../../core/foundation/finding'
import { useInspection } from '../../inspection/use-inspection'
import { UnopenedKeysBox } from '../../key-sources/unopened-keys-box'
import { lazyPart } from '../../parts/lazy-part'
import { afterReading } from './after-reading'
import { BesideToken } from './beside-token'
import { PartPane } from './part-pane'
import { TokenBox } from './token-box'
import type { SegmentName } from './token-paint'
import { VerdictBand } from './verdict-band'

const noFindings: readonly Finding[] = []

const KeysBox = lazyPart(async () => (await import('../../key-sources/keys-box')).KeysBox)

const StartPage = lazyPart(async () => (await import('./start-page')).StartPage)

const startPage = (
  <Suspense fallback={null}>
    <StartPage />
  </Suspense>
)

/** Paste a token and its keys, and read the verdict. */
export function TokenWorkbench() {
  const known = useInspection()
  const { session, pasted, inspection, judged, now, waits, sources, isStranded } = known
  // While other keys are tried, what was found in this token stays marked in it.
  const shown = inspection ?? (judged?.pasted === pasted ? judged.inspection : null)
  const findings = shown?.findings ?? noFindings
  /** The place that the person points at, in a finding or on the path. */
  const [lit, setLit] = useState<Place | null>(null)
  /** The segment that the person points at, in the token or in its pane. */
  const [marked, setMarked] = useState<SegmentName | null>(null)
  const empty = session.token.trim() === ''
  const { data: parts } = useQuery({ ...afterReading, enabled: !empty })
  const waitsForIt = waits && inspection !== null
  // Of another token it keeps its place unseen, until this one is judged.
  const judgement = useMemo(
    () => parts && judged && <parts.Judgement {...judged} waits={waitsForIt} onLight={setLit} />,
    [parts, judged, waitsForIt],
  )
  const path = useMemo(
    () => parts && judged && <parts.VerdictPath inspection={judged.inspection} onLight={setLit} />,
    [parts, judged],
  )
  const kind = useMemo(
    () =>
      parts && judged?.pasted.claims && <parts.KindLine header={judged.pasted.header} claims={judged.pasted.claims} />,
    [parts, judged],
  )
  const { claims } = pasted
  // Only what is new for it reaches it: a part of index.html that hears of anything else before its script is there is drawn
  // anew, under the hands of whoever types in it.
  const keysBox = useMemo(
    () => (
      <Suspense fallback={<UnopenedKeysBox />}>
        <KeysBox sources={sources} claims={claims} />
      </Suspense>
    ),
    [sources, claims],
  )
  const pane = (name: 'header' | 'payload') => (
    <PartPane
      name={name}
      token={pasted.token}
      findings={findings}
      lookup={shown?.lookup ?? null}
      Meaning={parts?.MemberMeaning ?? null}
      now={now}
      lit={lit?.part === name ? lit : null}
      marked={marked === name}
      onMark={setMarked}
    />
  )
  return (
    <>
      {!empty && <h1 className="sr-only">Token</h1>}
      <VerdictBand
        empty={empty}
        waits={waits}
        isStranded={isStranded}
        inspection={inspection}
        now={session.asOf}
        path={path}
      />
      <div className="grid grow content-start desk:content-stretch tablet:grid-cols-[minmax(0,1fr)_minmax(0,1.25fr)] tablet:max-desk:grid-rows-[auto_1fr] desk:grid-cols-[minmax(300px,.82fr)_minmax(320px,.9fr)_minmax(420px,1.4fr)]">
        <div className="min-w-0 divide-y divide-line border-line max-tablet:border-b">
          <TokenBox
            pasted={pasted}
            text={session.token}
            which={session.which}
            marked={marked}
            onMark={setMarked}
            findings={findings}
            lit={lit}
          />
          {keysBox}
          {!empty && <BesideToken pasted={pasted} beside={session.beside} />}
        </div>
        {empty ? (
          startPage
        ) : (
          <>
            <div className="order-last min-w-0 divide-y divide-line border-line max-desk:border-t tablet:max-desk:col-start-1 desk:order-none desk:border-l">
              {pane('header')}
              {pane('payload')}
              {claims && kind && <div className="px-3.5 py-2.5 tablet:px-5">{kind}</div>}
            </div>
            {/* Of another token it is hidden. Of this one, under keys that were replaced, by what its children do not inherit:
                else the browser works out the style of each of them twice in a paste. */}
            <div
              aria-busy={!inspection}
              className={`min-w-0 divide-y divide-line border-line tablet:border-l max-desk:tablet:row-span-2 ${inspection ? '' : shown ? 'opacity-0' : 'invisible'}`}
            >
              {judgement}
            </div>
          </>
        )}
      </div>
    </>
  )
}
