import { type PointerEvent, useRef } from 'react'
import type { Place } from '../../../core/foundation/finding'
import { list } from '../../../core/foundation/wording'
import type { Pasted } from '../../../core/inspect'
import { type LongText, shownAt } from '../../parts/long-text'
import { QuotedText } from '../../parts/quoted-text'
import { SectionHead } from '../../parts/section-head'
import { TextBox } from '../../parts/text-box'
import { clear, give, type Session, undoClear } from '../../session'
import { ExamplesButton } from './examples-button'
import { TokenChoice } from './token-choice'
import { type SegmentName, segmentRuns } from './token-paint'

interface TokenBoxProps {
  readonly pasted: Pasted
  readonly session: Session
  readonly marked: SegmentName | null
  readonly onMark: (name: SegmentName | null) => void
  readonly lit: Place | null
}

const tones = { header: 'text-header', payload: 'text-payload', signature: 'text-signature' } as const
const washes = { header: 'bg-header-mark', payload: 'bg-payload-mark', signature: 'bg-signature-mark' } as const

/** What was given: the token in its colours, what was taken off it, and which of several it is. */
export function TokenBox({ pasted, session, marked, onMark, lit }: TokenBoxProps) {
  const box = useRef<HTMLElement>(null)
  const runs = segmentRuns(session.token, pasted.found, pasted.token)
  const point = (event: PointerEvent) => onMark(segmentUnder(box.current, event.clientX, event.clientY))
  return (
    <section
      ref={box}
      className="px-3.5 pt-3.5 pb-4 tablet:px-5"
      onPointerMove={point}
      onPointerLeave={() => onMark(null)}
    >
      <SectionHead title="Token">
        <ExamplesButton />
        {session.cleared && (
          <button type="button" className="plain-button" onClick={undoClear}>
            Undo
          </button>
        )}
        <button type="button" className="quiet-button" onClick={clear}>
          Clear
        </button>
      </SectionHead>
      <TextBox
        id="token"
        label="Token"
        placeholder="Paste a token, or anything that has one in it: a header, a curl line, a cookie, a log."
        value={session.token}
        onChange={(token) => give({ token })}
        describedBy="token-notes"
        height="min-h-36 max-h-[40vh]"
        onCaret={(at) => onMark(runs.find((run) => at >= run.at[0] && at <= run.at[1])?.name ?? null)}
        paint={(text) => (
          <Painted text={text} runs={runs} marked={marked} span={lit?.span ?? null} offset={pasted.found?.at[0] ?? 0} />
        )}
      />
      <div id="token-notes">
        <Stripped pasted={pasted} />
      </div>
      <TokenChoice all={pasted.all} which={session.which} />
    </section>
  )
}

interface PaintedProps {
  readonly text: LongText
  readonly runs: ReturnType<typeof segmentRuns>
  readonly marked: SegmentName | null
  readonly span: readonly [number, number] | null
  readonly offset: number
}

function Painted({ text, runs, marked }: PaintedProps) {
  const { shown } = text
  const pieces = runs.map((run) => ({ ...run, from: shownAt(text, run.at[0]), to: shownAt(text, run.at[1]) }))
  const first = pieces[0]?.from ?? shown.length
  return (
    <>
      {shown.slice(0, first)}
      {pieces.map(({ name, from, to, at }, index) => (
        <span key={at[0]}>
          <span data-segment={name} className={`${tones[name]} ${marked === name ? `${washes[name]} rounded-sm` : ''}`}>
            {shown.slice(from, to)}
          </span>
          <span className="text-soft">{shown.slice(to, pieces[index + 1]?.from ?? shown.length)}</span>
        </span>
      ))}
    </>
  )
}

/** The painted text lies under the box and takes no pointer, so its pieces are asked where they are. */
function segmentUnder(box: HTMLElement | null, x: number, y: number): SegmentName | null {
  for (const piece of box?.querySelectorAll<HTMLElement>('[data-segment]') ?? [])
    for (const { left, right, top, bottom } of piece.getClientRects())
      if (x >= left && x <= right && y >= top && y <= bottom) return piece.dataset.segment as SegmentName
  return null
}

function Stripped({ pasted: { found } }: { readonly pasted: Pasted }) {
  if (!found || found.stripped.length === 0) return null
  const removed = list(found.stripped, 8)
  return (
    <p className="mt-2 text-small text-soft">
      <QuotedText text={`${found.within ? `Taken out of ${found.within}; ` : ''}left out: ${removed}.`} />
    </p>
  )
}
