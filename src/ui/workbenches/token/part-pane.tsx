import { memo, useCallback, useState } from 'react'
import type { Finding, Place } from '../../../core/foundation/finding'
import type { Part, Token } from '../../../core/token/token'
import type { Lookup } from '../../../core/verify/look-up-key'
import { CopyButton } from '../../parts/copy-button'
import { JsonPane } from '../../parts/json-pane'
import type { JsonRow } from '../../parts/json-rows'
import { SectionHead } from '../../parts/section-head'
import { FaultyText } from './faulty-text'
import type { MemberMeaning } from './member-meaning'
import type { SegmentName } from './token-paint'

interface PartPaneProps {
  readonly name: 'header' | 'payload'
  readonly token: Token
  readonly findings: readonly Finding[]
  readonly lookup: Lookup | null
  /** What says the meaning of a member; null until it is loaded. */
  readonly Meaning: typeof MemberMeaning | null
  readonly now: number
  readonly lit: Place | null
  readonly marked: boolean
  readonly onMark: (name: SegmentName | null) => void
}

const heads = {
  header: { title: 'Header', tone: 'text-header', edge: 'border-l-header' },
  payload: { title: 'Payload', tone: 'text-payload', edge: 'border-l-payload' },
} as const

/** In characters. In a longer text something may be folded away or not drawn, where the browser's search does not see it. */
const LONG_TEXT = 10_000

/** The header or the payload: exact source text, each registered member explained. */
export const PartPane = memo(function PartPane({
  name,
  token,
  findings,
  lookup,
  Meaning,
  now,
  lit,
  marked,
  onMark,
}: PartPaneProps) {
  const part = token[name]
  const { title, tone, edge } = heads[name]
  const [finds, setFinds] = useState(false)
  const isLong = part !== null && part.utf8.text.length > LONG_TEXT
  return (
    <section
      id={name}
      tabIndex={-1}
      aria-label={title}
      className={`border-l-2 px-3 pt-3.5 pb-4 tablet:px-4.5 ${marked ? edge : 'border-l-transparent'}`}
      onPointerEnter={() => onMark(name)}
      onPointerLeave={() => onMark(null)}
    >
      <SectionHead title={title} tone={tone}>
        {isLong && (
          <button
            type="button"
            aria-label={`Find in the ${name}`}
            aria-expanded={finds}
            className="quiet-button"
            onClick={() => setFinds(!finds)}
          >
            Find
          </button>
        )}
        {part && <CopyButton label="Copy" name={`Copy ${name} JSON`} text={() => part.utf8.text} />}
      </SectionHead>
      {part ? (
        <PartBody
          name={name}
          part={part}
          findings={findings}
          lookup={lookup}
          Meaning={Meaning}
          now={now}
          lit={lit}
          finds={isLong && finds}
        />
      ) : (
        <p className="text-soft">{absence(name, token)}</p>
      )}
    </section>
  )
})

function PartBody({
  name,
  part,
  findings,
  lookup,
  Meaning,
  now,
  lit,
  finds,
}: Pick<PartPaneProps, 'name' | 'findings' | 'lookup' | 'Meaning' | 'now' | 'lit'> & {
  readonly part: Part
  readonly finds: boolean
}) {
  const here = findings.filter((finding) => finding.at.part === name)
  const ofKid = lookup && kidWords(lookup)
  const say = useCallback(
    (row: JsonRow) =>
      Meaning && row.depth === 1 && row.memberName !== null ? (
        <Meaning name={name} row={row} now={now} kidWords={ofKid} />
      ) : null,
    [Meaning, name, now, ofKid],
  )
  if (part.utf8.invalidAt !== null) return <FaultyText text={part.utf8.text} at={part.utf8.text.indexOf('\ufffd')} />
  if (part.json.state === 'unreadable') return <FaultyText text={part.json.text} at={part.json.fault.at} />
  const marks = here.map(({ at, severity }) => ({ pointer: at.pointer, severity }))
  return (
    <JsonPane
      name={name}
      text={part.json.text}
      root={part.json.root}
      marks={marks}
      lit={lit?.pointer ?? null}
      finds={finds}
      say={say}
    />
  )
}

/** Whether the kid is among the keys given; null when there are none. */
function kidWords({ candidates }: Lookup): string | null {
  if (candidates.every(({ clauses }) => clauses.kid === 'unstated')) return null
  return candidates.some(({ clauses }) => clauses.kid === 'fits') ? 'names a key given' : 'names no key given'
}

function absence(name: 'header' | 'payload', { form, unread, segments }: Token): string {
  if (name === 'payload' && form.startsWith('jwe')) return 'Encrypted: only the holder of the private key can read it.'
  if (unread === 'compressed') return 'Compressed (zip DEF), as SMART Health Cards are: Latchkey does not inflate it.'
  if (unread === 'detached') return 'Detached: the payload travels apart from this token (RFC 7515 Appendix F).'
  return segments.length === 0 ? `There is no ${name}.` : `There is no ${name} to read.`
}
