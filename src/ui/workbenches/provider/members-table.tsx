import { Fragment, useState } from 'react'
import { citeUrl } from '../../../core/checks/cite-url'
import type { Finding } from '../../../core/foundation/finding'
import { count, visible } from '../../../core/foundation/wording'
import type { MemberRow } from '../../../core/provider/lay-out-metadata'
import { memberGroups } from '../../../core/provider/metadata-members'
import { SectionHead } from '../../parts/section-head'
import { MemberValue } from './member-value'

interface MembersTableProps {
  readonly rows: readonly MemberRow[]
  readonly findings: readonly Finding[]
}

/** Rows that are drawn at first, and more at a time: no real document has as many. */
const LISTED = 200

/** Every member of the metadata: what it is, as it is written, with what was found marked where it stands. */
export function MembersTable({ rows, findings }: MembersTableProps) {
  const [listed, setListed] = useState(LISTED)
  const shown = rows.slice(0, listed)
  const groups = memberGroups.map((group) => ({ ...group, members: shown.filter((row) => row.group === group.name) }))
  return (
    <section className="min-w-0 border-t border-line px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Metadata, member by member">
        <span>{count(rows.length, 'member')}</span>
      </SectionHead>
      {/* A table wider than the screen must be scrollable by keyboard (WCAG 2.1.1). */}
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Members of the metadata, by group">
        <table aria-label="Metadata" className="w-full min-w-[760px] table-fixed text-small">
          <thead>
            <tr className="border-b border-line text-left text-soft [&>th]:pr-4 [&>th]:pb-1.5 [&>th]:font-medium">
              <th scope="col" className="w-[24%]">
                Member
              </th>
              <th scope="col" className="w-[34%]">
                Value
              </th>
              <th scope="col">Meaning</th>
              <th scope="col" className="w-[19%]">
                Specification
              </th>
            </tr>
          </thead>
          {groups.map(
            ({ name, title, members }) =>
              members.length > 0 && (
                <tbody key={name}>
                  <tr>
                    <th
                      scope="rowgroup"
                      colSpan={4}
                      className="border-b border-line pt-4 pb-1 text-left text-[12px] leading-none font-semibold text-soft"
                    >
                      {title}
                    </th>
                  </tr>
                  {members.map((row, index) => (
                    // A member can stand twice: its place is what it is known by.
                    // oxlint-disable-next-line react/no-array-index-key
                    <Member key={index} row={row} findings={findings.filter((one) => isAt(one, row))} />
                  ))}
                </tbody>
              ),
          )}
        </table>
      </div>
      {rows.length > listed && (
        <button type="button" className="plain-button mt-2" onClick={() => setListed(listed + LISTED)}>
          Show {count(Math.min(LISTED, rows.length - listed), 'more member')} of {rows.length.toLocaleString('en')}
        </button>
      )}
    </section>
  )
}

const isAt = ({ at }: Finding, { pointer }: MemberRow) =>
  at.part === 'metadata' && (at.pointer === pointer || at.pointer.startsWith(`${pointer}/`))

function Member({ row, findings }: { readonly row: MemberRow; readonly findings: readonly Finding[] }) {
  return (
    <tr className="border-b border-line align-top [&>td]:py-1.5 [&>td]:pr-4">
      <th scope="row" className="py-1.5 pr-4 text-left font-normal [overflow-wrap:anywhere]">
        <code>
          <BreakingName name={row.name} />
        </code>
      </th>
      <td className="[overflow-wrap:anywhere]">
        <MemberValue row={row} findings={findings} />
      </td>
      <td>{row.meaning ?? <span className="text-soft">not known here</span>}</td>
      <td className="[overflow-wrap:anywhere]">
        {row.specification !== null && <Specification cite={row.specification} />}
      </td>
    </tr>
  )
}

/** A long name breaks after its underscores first. */
function BreakingName({ name }: { readonly name: string }) {
  return name.split('_').map((part, index) => (
    // The order of the parts is the name itself.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {index > 0 && (
        <>
          _<wbr />
        </>
      )}
      {visible(part)}
    </Fragment>
  ))
}

/** Nothing is fetched: the specification opens in a tab of its own, which is told nothing of this one. */
function Specification({ cite }: { readonly cite: string }) {
  const url = citeUrl(cite)
  const text = cite.startsWith('https://openid.net/specs/') ? 'OpenID specification' : cite
  if (!url) return text
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  )
}
