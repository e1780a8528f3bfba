import { type LongText, shownAt } from '../../parts/long-text'
import type { Run, SegmentName } from './token-paint'

const tones = { header: 'text-header', payload: 'text-payload', signature: 'text-signature' } as const
const washes = { header: 'bg-header-mark', payload: 'bg-payload-mark', signature: 'bg-signature-mark' } as const

interface PaintedTokenProps {
  readonly text: LongText
  readonly runs: readonly Run[]
  /** The segment that is pointed at. */
  readonly marked: SegmentName | null
  /** Places in the pasted text that findings speak of: start and end. */
  readonly flaws: readonly (readonly [number, number])[]
}

/** The pasted text with its segments in their colours and the places of findings marked. */
export function PaintedToken({ text, runs, marked, flaws }: PaintedTokenProps) {
  const { shown } = text
  const pieces = runs.map((run) => ({ ...run, from: shownAt(text, run.at[0]), to: shownAt(text, run.at[1]) }))
  const places = flaws.map(([start, end]) => [shownAt(text, start), shownAt(text, end)] as const)
  const stretch = (from: number, to: number) => <Stretch text={shown} from={from} to={to} places={places} />
  return (
    <>
      {stretch(0, pieces[0]?.from ?? shown.length)}
      {pieces.map(({ name, from, to, at }, index) => (
        <span key={at[0]}>
          <span data-segment={name} className={`${tones[name]} ${marked === name ? `${washes[name]} rounded-sm` : ''}`}>
            {stretch(from, to)}
          </span>
          <span className="text-soft">{stretch(to, pieces[index + 1]?.from ?? shown.length)}</span>
        </span>
      ))}
    </>
  )
}

interface StretchProps {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly places: readonly (readonly [number, number])[]
}

/** A stretch of the text, with what lies in it of the marked places. */
function Stretch({ text, from, to, places }: StretchProps) {
  const inside = places.find(([start, end]) => start < to && end > from)
  if (!inside) return text.slice(from, to)
  const start = Math.max(from, inside[0])
  const end = Math.min(to, inside[1])
  return (
    <>
      {text.slice(from, start)}
      <mark className="rounded-sm bg-fail-mark text-inherit outline-1 outline-fail">{text.slice(start, end)}</mark>
      {text.slice(end, to)}
    </>
  )
}
