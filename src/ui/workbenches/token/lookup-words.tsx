import { firstSentence } from '../../../core/foundation/wording'
import type { ExplainedLookup } from '../../../core/verdict/explain-lookup'
import { QuotedText } from '../../parts/quoted-text'

const parties = [
  ['caller', 'Caller'],
  ['issuer', 'Issuer'],
  ['verifier', 'Verifier'],
] as const

/** What the lookup came to, why, and what whoever can act may do. */
export function LookupWords({ explained: { sentence, cause, advice } }: { readonly explained: ExplainedLookup }) {
  const acts = parties.filter(([party]) => advice[party] !== undefined)
  return (
    <div className="mb-3 [overflow-wrap:anywhere]">
      <p>
        <QuotedText text={sentence} />
      </p>
      {cause && (
        <p className="mt-1">
          <b className="font-semibold">
            <QuotedText text={firstSentence(cause).lead} />
          </b>
          <QuotedText text={firstSentence(cause).rest} />
        </p>
      )}
      {acts.length > 0 && (
        <dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-small">
          {acts.map(([party, name]) => (
            <div key={party} className="contents">
              <dt className="text-soft">{name}</dt>
              <dd>
                <QuotedText text={advice[party] ?? ''} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
