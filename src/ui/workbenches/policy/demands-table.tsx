import type { PolicyRow } from '../../../core/verdict/policy-row'
import { QuotedText } from '../../parts/quoted-text'
import { ReferenceLink } from '../../parts/reference-link'
import { useSession } from '../../session'

const verdicts = {
  pass: { sign: '✓', word: 'pass', tone: 'text-pass' },
  fail: { sign: '✕', word: 'fail', tone: 'text-fail font-semibold' },
  not_asked: { sign: '–', word: 'not asked', tone: 'text-soft' },
  not_checked: { sign: '?', word: 'not checked', tone: 'text-ink' },
} as const satisfies Record<PolicyRow['verdict'], { sign: string; word: string; tone: string }>

/** Each demand beside what the token has, and how it comes out; near misses under what was found. */
export function DemandsTable({ rows }: { readonly rows: readonly PolicyRow[] }) {
  return (
    // A table wider than the screen must be scrollable by keyboard (WCAG 2.1.1).
    <div className="mt-3 overflow-x-auto" tabIndex={0} role="group" aria-label="Demands, row by row">
      <table aria-label="Demands" className="w-full min-w-[560px] text-small">
        <thead>
          <tr className="border-b border-line text-left whitespace-nowrap text-soft [&>th]:pr-3 [&>th]:pb-1.5 [&>th]:font-medium">
            <th scope="col">Of</th>
            <th scope="col">Verdict</th>
            <th scope="col">Demanded</th>
            <th scope="col">Found</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <Row key={row.member} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row: { title, demanded, found, verdict, findings } }: { readonly row: PolicyRow }) {
  const { sign, word, tone } = verdicts[verdict]
  const session = useSession()
  return (
    <tr className="align-top [&>td]:py-1.5 [&>td]:pr-3">
      <th scope="row" className="py-1.5 pr-3 text-left font-medium whitespace-nowrap max-desk:whitespace-normal">
        {title}
      </th>
      <td className={`${tone} whitespace-nowrap`}>
        <span aria-hidden="true">{sign}</span> {word}
      </td>
      <td className="max-w-56 min-w-32 [overflow-wrap:anywhere]">
        {demanded === null ? <span className="text-soft">–</span> : <QuotedText text={demanded} />}
      </td>
      <td className="min-w-52 [overflow-wrap:anywhere]">
        {found === '' ? <span className="text-soft">–</span> : <QuotedText text={found} />}
        {findings.map(({ code, message }) => (
          <div key={`${code} ${message}`} className="mt-1 text-soft">
            <QuotedText text={message} />
            <span className="flex flex-wrap items-baseline gap-x-3">
              <code className="text-code">{code}</code>
              <ReferenceLink code={code} drawnFrom={session} />
            </span>
          </div>
        ))}
      </td>
    </tr>
  )
}
