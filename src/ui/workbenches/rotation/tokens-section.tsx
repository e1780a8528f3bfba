import { relative, utc } from '../../../core/foundation/time'
import { count } from '../../../core/foundation/wording'
import type { KidRow } from '../../../core/rotation/in-flight'
import type { RotationView } from '../../../core/rotation/rotation-view'
import { drawn } from '../../key-details/key-words'
import { QuotedText } from '../../parts/quoted-text'
import { SectionHead } from '../../parts/section-head'
import { TextBox } from '../../parts/text-box'
import { giveRotation } from '../../session'

interface TokensSectionProps {
  readonly text: string
  readonly view: RotationView | null
  readonly waits: boolean
}

/** Tokens of the time of the change, held against both sets. */
export function TokensSection({ text, view, waits }: TokensSectionProps) {
  const isGiven = text.trim() !== ''
  const answer = isGiven ? (view?.inFlight ?? null) : null
  const kids = isGiven ? (view?.kids ?? []) : []
  return (
    <section aria-busy={waits} className="grid border-t border-line desk:grid-cols-2">
      <div className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
        <SectionHead title="Tokens">
          {view && kids.length > 0 && <span>{count(view.tokenCount, 'token')}</span>}
        </SectionHead>
        <TextBox
          id="rotation-tokens"
          label="Tokens"
          placeholder="Paste tokens of the old key and of the new, or a log that has them."
          value={text}
          onChange={(tokens) => giveRotation({ tokens })}
          describedBy="rotation-tokens-notes"
          height="min-h-24 max-h-60"
        />
      </div>
      <div className="min-w-0 border-line px-3.5 pt-3.5 pb-4 tablet:px-5 desk:border-l">
        <h2 className="leading-6">Would anything in flight break if the old key went now?</h2>
        <p id="rotation-tokens-notes" role="status" className="mt-1 [overflow-wrap:anywhere]">
          {answer ?? (
            <span className="text-soft">
              {!isGiven
                ? 'Tokens in use tell: paste some. They stay in this tab.'
                : waits
                  ? 'Trying the tokens.'
                  : 'No token was found in this text.'}
            </span>
          )}
        </p>
        {view && kids.length > 0 && <KidTable view={view} />}
      </div>
    </section>
  )
}

function KidTable({ view: { kids, kidCount, report } }: { readonly view: RotationView }) {
  return (
    // A table wider than the screen must be scrollable by keyboard (WCAG 2.1.1).
    <div className="mt-3 overflow-x-auto" tabIndex={0} role="group" aria-label="Tokens by kid">
      <table aria-label="Tokens by kid" className="w-full min-w-[620px] text-small">
        <thead>
          <tr className="border-b border-line text-left whitespace-nowrap text-soft [&>th]:pr-3 [&>th]:pb-1.5 [&>th]:font-medium">
            <th scope="col">kid</th>
            <th scope="col">Tokens</th>
            <th scope="col">Earlier</th>
            <th scope="col">Later</th>
            <th scope="col">Last expiry</th>
            <th scope="col">What becomes of them</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {kids.map((row) => (
            <Row key={row.kid === null ? 'no kid' : `kid ${row.kid}`} row={row} now={report.now} />
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-small text-soft">
        {kidCount > kids.length && `${count(kidCount - kids.length, 'more kid')}. `}As of {utc(report.now)}.
      </p>
    </div>
  )
}

function Row({ row, now }: { readonly row: KidRow; readonly now: number }) {
  const { kid, tokens, before, after, lastExpiresAt, fate, isBreaking, why } = row
  return (
    <tr className="align-top [&>td]:py-1.5 [&>td]:pr-3">
      <th scope="row" className="max-w-52 py-1.5 pr-3 text-left font-normal [overflow-wrap:anywhere]">
        {kid === null ? <span className="text-soft">no kid</span> : <code>{drawn(kid, 80)}</code>}
      </th>
      <td className="font-mono">{tokens.toLocaleString('en')}</td>
      <td>{before}</td>
      <td>{after}</td>
      <td>
        {lastExpiresAt === null ? (
          <span className="text-soft">not stated by all</span>
        ) : (
          <span title={utc(lastExpiresAt) ?? ''}>
            {utc(lastExpiresAt) === null ? 'beyond any calendar' : relative(lastExpiresAt, now)}
          </span>
        )}
      </td>
      <td className="min-w-44">
        <span className={isBreaking ? 'font-semibold text-fail' : ''}>
          {isBreaking && <span aria-hidden="true">✕ </span>}
          {fate}
        </span>
        {why !== null && (
          <span className="block text-soft [overflow-wrap:anywhere]">
            <QuotedText text={why} />
          </span>
        )}
      </td>
    </tr>
  )
}
