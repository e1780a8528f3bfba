import { lazy, Suspense, useState } from 'react'
import { count } from '../../../core/foundation/wording'
import type { KeySet } from '../../../core/keys/key'
import type { Inspection } from '../../../core/verdict/inspection'
import type { Candidate, Lookup } from '../../../core/verify/look-up-key'
import { QuotedText } from '../../parts/quoted-text'
import { SectionHead } from '../../parts/section-head'
import { clauseNames, LookupRow, stuck } from './lookup-row'
import { LookupWords } from './lookup-words'

const KeyOpened = lazy(async () => ({ default: (await import('./key-opened')).KeyOpened }))

const LISTED = 20

interface LookupTableProps {
  readonly inspection: Inspection
  /** The sets that were looked into: that of the verifier first, where there is one, then those of `elsewhere`. */
  readonly keySets: readonly KeySet[]
  readonly waits: boolean
  readonly now: number
}

interface Opened {
  readonly keySet: KeySet
  readonly index: number
}

/** Every key of every set held against the token, each clause on its own, nearest first. */
export function LookupTable({ inspection, keySets, waits, now }: LookupTableProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const { lookup, elsewhere, explained } = inspection
  const own = lookup.candidates
  const sets = [{ name: null, lookup }, ...elsewhere].filter((one) => one.lookup.candidates.length > 0)
  // Without a set of its own the first one is already another.
  const offset = keySets.length - elsewhere.length
  const reasons = countBy(own.flatMap((key) => key.untried ?? []))
  const engines = [...new Set(own.flatMap((key) => key.engine ?? []))]
  const shown = opened && keySets.includes(opened.keySet) ? opened : null
  return (
    <section id="key-lookup" tabIndex={-1} className="px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Key lookup">
        {own.length > 0 && <span>{count(own.length, 'key')}, nearest first</span>}
      </SectionHead>
      {explained && <LookupWords explained={explained} />}
      {sets.length === 0 ? (
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
              {sets.map(({ name, lookup: one }, at) => {
                const keySet = keySets[name === null ? 0 : offset + elsewhere.findIndex((it) => it.lookup === one)]
                return (
                  <KeyRows
                    // Two loaded sets may have one name: the place is what they are known by.
                    // oxlint-disable-next-line react/no-array-index-key
                    key={at}
                    name={name}
                    lookup={one}
                    openedIndex={shown && shown.keySet === keySet ? shown.index : null}
                    onOpen={(index) => setOpened(keySet ? { keySet, index } : null)}
                    onClose={() => setOpened(null)}
                  />
                )
              })}
            </table>
          </div>
          {reasons.map(([reason, keys]) => (
            <p key={reason} className="mt-2 text-small text-soft">
              Not tried, {count(keys, 'key')}: <QuotedText text={reason} />
            </p>
          ))}
          {engines.length > 0 && (
            <p className="mt-2 text-small text-soft">Verified with {engines.join(' and ')}, in this tab.</p>
          )}
          {shown && (
            <Suspense fallback={<p className="mt-3 text-small text-soft">Opening the key.</p>}>
              <KeyOpened key={shown.index} {...shown} now={now} onClose={() => setOpened(null)} />
            </Suspense>
          )}
        </>
      )}
    </section>
  )
}

interface KeyRowsProps {
  /** Of the set, where it is another than the verifier's. */
  readonly name: string | null
  readonly lookup: Lookup
  readonly openedIndex: number | null
  readonly onOpen: (index: number) => void
  readonly onClose: () => void
}

function KeyRows({ name, lookup: { candidates, selected }, openedIndex, onOpen, onClose }: KeyRowsProps) {
  const [all, setAll] = useState(false)
  const nearest = candidates
    .map((key, index) => ({ key, index, near: nearness(key, index === selected) }))
    .toSorted((a, b) => b.near - a.near)
  const columns = clauseNames.length + 2
  return (
    <tbody className="divide-y divide-line">
      {name !== null && (
        <tr>
          <th scope="rowgroup" colSpan={columns} className="pt-4 pb-1 text-left font-normal text-soft">
            {/* In view however far the clauses are scrolled. */}
            <span className="sticky left-0 inline-block max-w-72">
              Another set of this session: <span className="text-ink [overflow-wrap:anywhere]">{name}</span>,{' '}
              {count(candidates.length, 'key')}
            </span>
          </th>
        </tr>
      )}
      {nearest.slice(0, all ? undefined : LISTED).map(({ key, index }) => (
        <LookupRow
          key={index}
          candidate={key}
          selected={index === selected}
          elsewhere={name !== null}
          open={index === openedIndex}
          onOpen={() => (index === openedIndex ? onClose() : onOpen(index))}
        />
      ))}
      {!all && candidates.length > LISTED && (
        <tr>
          <td colSpan={columns} className="py-1.5">
            <button type="button" className="plain-button" onClick={() => setAll(true)}>
              Show all {count(candidates.length, 'key')}
            </button>
          </td>
        </tr>
      )}
    </tbody>
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
