import { useState } from 'react'
import { count } from '../../../core/foundation/wording'
import type { Clause, Clauses } from '../../../core/keys/match-key'
import type { Inspection } from '../../../core/verdict/inspection'
import type { Candidate } from '../../../core/verify/look-up-key'
import { QuotedText } from '../../parts/quoted-text'
import { SectionHead } from '../../parts/section-head'

const LISTED = 50

/** What a clause says when it does not fit: the fact itself. */
const conflictWords: Record<keyof Clauses, (key: Candidate) => string> = {
  kid: () => 'differs',
  kty: (key) => key.kty,
  crv: (key) => key.crv ?? 'none',
  alg: (key) => key.alg ?? 'differs',
  use: (key) => key.use ?? 'differs',
  key_ops: () => 'no verify',
  strength: (key) => `${key.bits} bits`,
  import: () => 'refused',
}
/** The answer stays in view while the clauses scroll under it. */
const stuck = 'sticky right-0 bg-paper max-desk:border-l max-desk:border-line max-desk:pl-2'
const clauseNames = Object.keys(conflictWords) as (keyof Clauses)[]

/** Every key of the set held against the token, each clause on its own, nearest first. */
export function LookupTable({
  inspection: { lookup },
  waits,
}: {
  readonly inspection: Inspection
  readonly waits: boolean
}) {
  const [all, setAll] = useState(false)
  const { candidates, selected } = lookup
  const nearest = candidates
    .map((key, index) => ({ key, index }))
    .toSorted((a, b) => nearness(b.key, b.index === selected) - nearness(a.key, a.index === selected))
  const reasons = countBy(candidates.flatMap((key) => key.untried ?? []))
  const engines = [...new Set(candidates.flatMap((key) => key.engine ?? []))]
  return (
    <section id="key-lookup" tabIndex={-1} className="px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Key lookup">
        {candidates.length > 0 && <span>{count(candidates.length, 'key')}, nearest first</span>}
      </SectionHead>
      {candidates.length === 0 ? (
        <p className="text-soft">
          {waits
            ? 'Trying the keys.'
            : 'No keys to look in: paste the issuer’s key set to see which key the token asks for.'}
        </p>
      ) : (
        <>
          {/* A table wider than the screen must be scrollable by keyboard (WCAG 2.1.1). */}
          <div className="relative overflow-x-auto" tabIndex={0} role="group" aria-label="Keys, clause by clause">
            <table aria-label="Key lookup" className="w-full text-small">
              <thead>
                <tr className="border-b border-line text-left whitespace-nowrap text-soft [&>th]:pr-2 [&>th]:pb-1.5 [&>th]:font-medium">
                  <th scope="col">Key</th>
                  {clauseNames.map((name) => (
                    <th key={name} scope="col" className="text-center">
                      {name}
                    </th>
                  ))}
                  <th scope="col" className={`text-center ${stuck}`}>
                    Verifies
                  </th>
                </tr>
              </thead>
              <tbody className="divide-y divide-line">
                {nearest.slice(0, all ? undefined : LISTED).map(({ key, index }) => (
                  <Row key={index} candidate={key} selected={index === selected} />
                ))}
              </tbody>
            </table>
          </div>
          {!all && candidates.length > LISTED && (
            <button type="button" className="plain-button mt-2" onClick={() => setAll(true)}>
              Show all {count(candidates.length, 'key')}
            </button>
          )}
          {reasons.map(([reason, keys]) => (
            <p key={reason} className="mt-2 text-small text-soft">
              Not tried, {count(keys, 'key')}: <QuotedText text={reason} />
            </p>
          ))}
          {engines.length > 0 && (
            <p className="mt-2 text-small text-soft">Verified with {engines.join(' and ')}, in this tab.</p>
          )}
        </>
      )}
    </section>
  )
}

/** How often each text is there, in the order of first sight. */
function countBy(texts: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].slice(0, 5)
}

/** What the rules select stands first, then what verifies, then what fits most. */
function nearness({ clauses, verifies }: Candidate, selected: boolean): number {
  const fits = clauseNames.filter((name) => clauses[name] === 'fits').length
  const conflicts = clauseNames.filter((name) => clauses[name] === 'conflicts').length
  return (selected ? 1000 : 0) + (verifies ? 500 : 0) + (clauses.kid === 'fits' ? 100 : 0) + fits - 3 * conflicts
}

function Row({ candidate, selected }: { readonly candidate: Candidate; readonly selected: boolean }) {
  const { kid, written_as: writtenAs, crv, bits, kty, thumbprint } = candidate
  return (
    <tr className="align-top [&>*]:py-1.5 [&>*]:pr-2">
      <th scope="row" className="max-w-60 min-w-40 text-left font-normal">
        <code className="[overflow-wrap:anywhere]">{kid ?? <span className="text-soft">no kid</span>}</code>
        <span className="block text-soft">
          {[`${kty} ${crv ?? bits ?? ''}`.trim(), writtenAs === 'JWK' ? null : writtenAs].filter(Boolean).join(' · ')}
          {thumbprint && (
            <>
              {' · '}
              <code title={`RFC 7638 thumbprint ${thumbprint}`}>{thumbprint.slice(0, 8)}…</code>
            </>
          )}
        </span>
      </th>
      {clauseNames.map((name) => (
        <ClauseCell key={name} clause={candidate.clauses[name]} word={conflictWords[name](candidate)} />
      ))}
      <VerifiesCell candidate={candidate} selected={selected} />
    </tr>
  )
}

function ClauseCell({ clause, word }: { readonly clause: Clause; readonly word: string }) {
  if (clause === 'conflicts') return <td className="text-center font-semibold whitespace-nowrap text-fail">{word}</td>
  return (
    <td className={`text-center ${clause === 'fits' ? 'text-pass' : 'text-soft'}`}>
      <span aria-hidden="true">{clause === 'fits' ? '✓' : '–'}</span>
      <span className="sr-only">{clause === 'fits' ? 'fits' : 'not stated'}</span>
    </td>
  )
}

function VerifiesCell({
  candidate: { verifies, clauses },
  selected,
}: {
  readonly candidate: Candidate
  readonly selected: boolean
}) {
  if (verifies === null) return <td className={`text-center text-soft ${stuck}`}>not tried</td>
  if (!verifies)
    return <td className={`text-center ${stuck} ${selected ? 'font-semibold text-fail' : 'text-soft'}`}>no</td>
  if (selected) return <td className={`text-center font-semibold text-pass ${stuck}`}>yes</td>
  return (
    <td className={`text-center font-semibold text-warn ${stuck}`}>
      {clauses.kid === 'conflicts' ? 'yes, but another kid' : 'yes, but not selected'}
    </td>
  )
}
