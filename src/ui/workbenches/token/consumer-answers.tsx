import { useMemo } from 'react'
import { consumers } from '../../../core/consumers'
import { answers } from '../../../core/consumers/ask'
import type { Answer, Consumer } from '../../../core/consumers/consumer'
import { QuotedText } from '../../parts/quoted-text'
import type { ConsumersTableProps } from './consumers-table'

/** One row per library: its answer, why, and the file of its source that says so. */
export function ConsumerAnswers({ subject, keyReading, lookup, now, waits }: ConsumersTableProps) {
  const told = useMemo(
    () => answers(consumers, { subject, keyReading, lookup, now }),
    [subject, keyReading, lookup, now],
  )
  if (told.state === 'not_asked') return <p className="text-soft">{waits ? 'Trying the keys.' : told.reason}</p>
  return (
    <>
      <p className="mb-2 text-small text-soft">
        By the rules in their sources, with this token’s issuer, audience and alg configured and all else as it comes.
        None of them is run here.
      </p>
      {/* A table wider than the screen must be scrollable by keyboard (WCAG 2.1.1). */}
      <div className="relative overflow-x-auto" tabIndex={0} role="group" aria-label="Libraries and their answers">
        <table aria-label="What would they do?" className="w-full text-small">
          <thead>
            <tr className="border-b border-line text-left whitespace-nowrap text-soft [&>th]:pr-3 [&>th]:pb-1.5 [&>th]:font-medium">
              <th scope="col">Consumer</th>
              <th scope="col">Answer</th>
              <th scope="col">Why</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {told.answers.map(({ consumer, answer }) => (
              <Row key={consumer.name} consumer={consumer} answer={answer} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const marks = {
  accepts: { sign: '✓', tone: 'text-pass', word: 'Accepts' },
  refuses: { sign: '✕', tone: 'text-fail', word: 'Refuses' },
  refuses_the_set: { sign: '✕', tone: 'text-fail', word: 'Refuses the set' },
  unknown: { sign: '?', tone: 'text-soft', word: 'Unknown' },
} as const satisfies Record<Answer['does'], { sign: string; tone: string; word: string }>

function Row({ consumer, answer }: { readonly consumer: Consumer; readonly answer: Answer }) {
  const { sign, tone, word } = marks[answer.does]
  return (
    <tr className="align-top [&>*]:py-1.5 [&>*]:pr-3">
      <th scope="row" className="min-w-28 text-left font-normal">
        {consumer.name}
        <span className="block text-soft">{consumer.version}</span>
      </th>
      <td className={`min-w-24 font-semibold ${tone}`}>
        <span aria-hidden="true">{sign}</span> {word}
      </td>
      <td className="min-w-52 [overflow-wrap:anywhere]">
        <QuotedText text={answer.reason} />
        <span className="block text-soft">{consumer.calls}</span>
      </td>
      <td className="min-w-28 [overflow-wrap:anywhere]">
        <a className="underline underline-offset-3" href={answer.source} target="_blank" rel="noreferrer noopener">
          {nameOfFile(answer.source)}
        </a>
      </td>
    </tr>
  )
}

const nameOfFile = (url: string) => url.slice(url.lastIndexOf('/') + 1)
