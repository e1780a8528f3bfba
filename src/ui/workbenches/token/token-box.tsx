import { memo, type PointerEvent, useRef } from 'react'
import type { Finding, Place } from '../../../core/foundation/finding'
import { list } from '../../../core/foundation/wording'
import type { Pasted } from '../../../core/read-pasted'
import { ClearButtons } from '../../key-sources/clear-buttons'
import { QuotedText } from '../../parts/quoted-text'
import { SectionHead } from '../../parts/section-head'
import { TextBox } from '../../parts/text-box'
import { give, type Session } from '../../session'
import { ExamplesButton } from './examples-button'
import { focusToken } from './focus-token'
import { PaintedToken } from './painted-token'
import { TokenChoice } from './token-choice'
import { type SegmentName, segmentRuns, tokenFlaws } from './token-paint'

interface TokenBoxProps {
  readonly pasted: Pasted
  readonly text: string
  readonly which: Session['which']
  readonly marked: SegmentName | null
  readonly onMark: (name: SegmentName | null) => void
  readonly findings: readonly Finding[]
  readonly lit: Place | null
}

/** What was given: the token in its colours, what was taken off it, and which of several it is. */
export const TokenBox = memo(function TokenBox({ pasted, text, which, marked, onMark, findings, lit }: TokenBoxProps) {
  const box = useRef<HTMLElement>(null)
  const runs = segmentRuns(text, pasted.found, pasted.token)
  const flaws = tokenFlaws(text, pasted.found, findings)
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
        <ClearButtons onUndo={focusToken} />
      </SectionHead>
      <TextBox
        id="token"
        label="Token"
        placeholder="Paste a token, or anything that has one in it: a header, a curl line, a cookie, a log."
        value={text}
        onChange={(token) => give({ token })}
        describedBy="token-notes"
        height="min-h-36 max-h-[40vh]"
        onCaret={(at) => onMark(runs.find((run) => at >= run.at[0] && at <= run.at[1])?.name ?? null)}
        paint={(shown) => (
          <PaintedToken
            text={shown}
            runs={runs}
            marked={lit?.part === 'signature' ? 'signature' : marked}
            flaws={flaws}
          />
        )}
      />
      <div id="token-notes">
        <Stripped pasted={pasted} />
      </div>
      <TokenChoice all={pasted.all} which={which} />
    </section>
  )
})

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
