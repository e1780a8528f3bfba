import { utc } from '../../../core/foundation/time'
import { count } from '../../../core/foundation/wording'
import { demandsSentence } from '../../../core/verdict/demands-sentence'
import { KindLine } from '../../inspection/kind-line'
import { useInspection } from '../../inspection/use-inspection'
import { QuotedText } from '../../parts/quoted-text'
import { SectionHead } from '../../parts/section-head'
import { TextBox } from '../../parts/text-box'
import { give } from '../../session'
import { DemandsTable } from './demands-table'

const words = { accepted: 'accepted', refused: 'refused', undecided: 'undecided' } as const

/** The token of the Token workbench, held against the policy demand by demand. */
export function DemandsSection({ isOfText }: { readonly isOfText: boolean }) {
  const { session, pasted, inspection, isStranded, waits } = useInspection()
  const isEmpty = session.token.trim() === ''
  return (
    <>
      <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
        <SectionHead title="Token">
          <a href="#/token">Open the Token workbench</a>
        </SectionHead>
        <TextBox
          id="policy-token"
          label="Token"
          placeholder="Paste a token here or in the Token workbench: it is the same one."
          value={session.token}
          onChange={(token) => give({ token })}
          describedBy="policy-token-notes"
          height="min-h-16 max-h-40"
        />
        <div id="policy-token-notes" className="mt-2 text-small text-soft">
          {pasted.all.length > 1 && (
            <p>One of {count(pasted.all.length, 'token')}; which it is is chosen in the Token workbench.</p>
          )}
          {!isEmpty && pasted.claims && <KindLine header={pasted.header} claims={pasted.claims} />}
        </div>
      </section>
      <section
        aria-label="Demands"
        aria-busy={!isEmpty && (waits || inspection === null)}
        className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5"
      >
        <SectionHead title="Demanded, and found" />
        {isEmpty ? (
          <p className="text-soft">
            Paste a token above, and every demand stands here beside what the token has: none of them hides the next.
          </p>
        ) : inspection ? (
          <>
            <p role="status" className="text-pretty">
              {!isOfText && (
                <span className="text-warn">
                  The text has faults: {session.policy ? 'this is by the last sound policy' : 'no policy is in force'}.{' '}
                </span>
              )}
              {demandsSentence(inspection.demands)}{' '}
              {session.asOf !== null && (
                <span className="text-warn">Judged as of {utc(session.asOf) ?? session.asOf}, not now. </span>
              )}
              <span className="text-soft">
                With its signature and key, the token is{' '}
                <a href="#/token" className="underline">
                  {words[inspection.verdict]}
                </a>
                : <QuotedText text={inspection.summary} />
              </span>
            </p>
            <DemandsTable rows={inspection.demands} />
          </>
        ) : (
          <p className="text-soft">
            {isStranded
              ? 'The part of this page that judges a token could not be loaded: reload the page.'
              : 'Judging the token.'}
          </p>
        )}
      </section>
    </>
  )
}
