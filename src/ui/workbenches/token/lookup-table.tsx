import { lazy, Suspense, useState } from 'react'
import { count } from '../../../core/foundation/wording'
import type { KeySet } from '../../../core/keys/key'
import type { Inspection } from '../../../core/verdict/inspection'
import type { Lookup } from '../../../core/verify/look-up-key'
import { nearestKeys } from '../../../core/verify/nearest-keys'
import { triedKeys } from '../../../core/verify/tried-keys'
import { QuotedText } from '../../parts/quoted-text'
import { SectionHead } from '../../parts/section-head'
import { clauseNames, LookupRow, stuck } from './lookup-row'
import { LookupWords } from './lookup-words'

const KeyOpened = lazy(async () => ({ default: (await import('./key-opened')).KeyOpened }))

/** A set of so many keys is listed whole; of a larger one the nearest, as many as are drawn in the frame of a verdict. */
const SHORT = 24
const LISTED = 12
/** As many more as are drawn within a few frames. */
const MORE = 500
const REASONS = 5

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
  const { untried, engines } = triedKeys(lookup)
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
                <tr className="border-b border-line text-left whitespace-nowrap text-soft [&>th]:pr-1.5 [&>th]:pb-1.5 [&>th]:font-medium">
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
          {[...untried].slice(0, REASONS).map(([reason, keys]) => (
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

function KeyRows({ name, lookup, openedIndex, onOpen, onClose }: KeyRowsProps) {
  const { candidates, selected } = lookup
  const [more, setMore] = useState(0)
  const listed = candidates.length > SHORT ? LISTED + more : SHORT
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
      {keysListed(lookup, listed).map(({ candidate, index }) => (
        <LookupRow
          key={index}
          candidate={candidate}
          selected={index === selected}
          elsewhere={name !== null}
          open={index === openedIndex}
          onOpen={() => (index === openedIndex ? onClose() : onOpen(index))}
        />
      ))}
      {candidates.length > listed && (
        <tr>
          <td colSpan={columns} className="py-1.5">
            <button type="button" className="plain-button" onClick={() => setMore(more + MORE)}>
              {candidates.length > listed + MORE
                ? `Show ${MORE} more of ${count(candidates.length, 'key')}`
                : `Show all ${count(candidates.length, 'key')}`}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

function keysListed(lookup: Lookup, listed: number) {
  return nearestKeys(lookup)
    .slice(0, listed)
    .flatMap((index) => {
      const candidate = lookup.candidates[index]
      return candidate ? [{ candidate, index }] : []
    })
}
