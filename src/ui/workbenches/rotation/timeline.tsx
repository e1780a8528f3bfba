import { useId } from 'react'
import { utc } from '../../../core/foundation/time'
import type { Lane, Stretch } from './timeline-lanes'

interface TimelineProps {
  readonly lanes: readonly Lane[]
  /** Where the picture begins and ends, in seconds since the epoch. */
  readonly span: readonly [number, number]
  /** In seconds since the epoch. */
  readonly now: number
  /** What it shows, as a sentence; the same stands in the table below it. */
  readonly title: string
  /** What the table is called. */
  readonly name: string
}

/** Heights in pixels. */
const LANE = 38
const BAR = 12
const TOP = 18

/** Lanes drawn over time, and the same as a table. */
export function Timeline({ lanes, span, now, title, name }: TimelineProps) {
  const id = useId()
  const [from, to] = span
  const place = (time: number) => `${(100 * (Math.min(to, Math.max(from, time)) - from)) / (to - from)}%`
  const height = TOP + lanes.length * LANE
  const isNowShown = now > from && now < to
  return (
    <div className="mt-3">
      <svg role="img" aria-labelledby={id} width="100%" height={height} className="block overflow-hidden text-small">
        <title id={id}>{`${title} The same stands in the table below.`}</title>
        {isNowShown && (
          <>
            <line
              x1={place(now)}
              x2={place(now)}
              y1={TOP - 4}
              y2={height}
              className="stroke-ink"
              strokeDasharray="3 3"
            />
            <text
              x={place(now)}
              y={TOP - 7}
              textAnchor={now - from > (to - from) / 2 ? 'end' : 'start'}
              className="fill-ink text-code"
            >
              now
            </text>
          </>
        )}
        {lanes.map((lane, index) => (
          // Two keys can have one name.
          // oxlint-disable-next-line react/no-array-index-key
          <LaneDrawn key={index} lane={lane} top={TOP + index * LANE} place={place} span={span} />
        ))}
      </svg>
      <details className="mt-1 text-small">
        <summary className="w-fit text-soft hover:text-ink">The picture as a table</summary>
        <LaneTable lanes={lanes} now={now} name={name} />
      </details>
    </div>
  )
}

/** What signs is thick, what is there without signing thin: the shape says it without the colour. */
const looks = {
  signs: { height: BAR, look: 'fill-accent' },
  published: { height: BAR / 2, look: 'fill-accent' },
  stale: { height: BAR / 2, look: 'fill-warn' },
  fails: { height: BAR, look: 'fill-fail' },
} as const satisfies Record<Stretch['kind'], { height: number; look: string }>

interface LaneDrawnProps {
  readonly lane: Lane
  readonly top: number
  readonly place: (time: number) => string
  readonly span: readonly [number, number]
}

function LaneDrawn({ lane: { title, stretches }, top, place, span: [first, last] }: LaneDrawnProps) {
  const words = [...new Set(stretches.map(({ kind, words: own }) => (kind === 'fails' ? '' : own)))].filter(Boolean)
  return (
    <>
      <text x="0" y={top + 11} className="fill-ink stroke-paper stroke-4 text-code [paint-order:stroke]">
        {title}
        {words.length > 0 && `: ${words.join(', then ')}`}
      </text>
      <line x1="0" x2="100%" y1={top + 17 + BAR / 2} y2={top + 17 + BAR / 2} className="stroke-line" />
      {stretches.map(({ kind, words: own, from, to }) => {
        const { height, look } = looks[kind]
        const [start, end] = [from ?? first, to ?? last]
        return (
          <rect
            key={`${kind} ${own} ${start}`}
            x={place(start)}
            y={top + 17 + (BAR - height) / 2}
            width={width(place(start), place(end))}
            height={height}
            className={look}
          />
        )
      })}
    </>
  )
}

/** A stretch of seconds in a plan of weeks is still seen. */
const width = (start: string, end: string) => `${Math.max(0.4, Number.parseFloat(end) - Number.parseFloat(start))}%`

function LaneTable({ lanes, now, name }: Pick<TimelineProps, 'lanes' | 'now' | 'name'>) {
  return (
    // A table wider than the screen must be scrollable by keyboard (WCAG 2.1.1).
    <div className="mt-1 overflow-x-auto" tabIndex={0} role="group" aria-label={name}>
      <table aria-label={name} className="w-full min-w-[560px]">
        <thead>
          <tr className="border-b border-line text-left text-soft [&>th]:pr-3 [&>th]:pb-1 [&>th]:font-medium">
            <th scope="col">Lane</th>
            <th scope="col">What</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {lanes.flatMap(({ title, stretches }, index) =>
            stretches.map(({ words, from, to }) => (
              <tr key={`${index} ${words} ${from}`} className="align-top [&>*]:py-1 [&>*]:pr-3">
                <th scope="row" className="text-left font-normal whitespace-nowrap">
                  {title}
                </th>
                <td>{words}</td>
                <td className="font-mono whitespace-nowrap">{from === null ? 'before' : utc(from)}</td>
                <td className="font-mono whitespace-nowrap">{to === null ? 'open' : utc(to)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <p className="mt-1 text-soft">Now it is {utc(now)}.</p>
    </div>
  )
}
