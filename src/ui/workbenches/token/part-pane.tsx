import { useCallback } from 'react'
import { signatureAlgorithm } from '../../../core/algorithms/jws'
import type { Finding, Place } from '../../../core/foundation/finding'
import { utc } from '../../../core/foundation/time'
import { meaningOfClaim, meaningOfParameter, meaningOfType, timeClaims } from '../../../core/token/registered-names'
import type { Part, Token } from '../../../core/token/token'
import type { Lookup } from '../../../core/verify/look-up-key'
import { CopyButton } from '../../parts/copy-button'
import { Explained } from '../../parts/explained'
import { JsonPane } from '../../parts/json-pane'
import type { JsonRow } from '../../parts/json-rows'
import { SectionHead } from '../../parts/section-head'
import { localTime, timeClaimWords } from '../../parts/time-words'
import { FaultyText } from './faulty-text'
import type { SegmentName } from './token-paint'

interface PartPaneProps {
  readonly name: 'header' | 'payload'
  readonly token: Token
  readonly findings: readonly Finding[]
  readonly lookup: Lookup | null
  readonly now: number
  readonly lit: Place | null
  readonly marked: boolean
  readonly onMark: (name: SegmentName | null) => void
}

const heads = {
  header: { title: 'Header', tone: 'text-header', edge: 'border-l-header' },
  payload: { title: 'Payload', tone: 'text-payload', edge: 'border-l-payload' },
} as const

/** The header or the payload: exact source text, each registered member explained. */
export function PartPane({ name, token, findings, lookup, now, lit, marked, onMark }: PartPaneProps) {
  const part = token[name]
  const { title, tone, edge } = heads[name]
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
        {part && <CopyButton label="Copy" name={`Copy ${name} JSON`} text={() => part.utf8.text} />}
      </SectionHead>
      {part ? (
        <PartBody name={name} part={part} findings={findings} lookup={lookup} now={now} lit={lit} />
      ) : (
        <p className="text-soft">{absence(name, token)}</p>
      )}
    </section>
  )
}

function PartBody({
  name,
  part,
  findings,
  lookup,
  now,
  lit,
}: Pick<PartPaneProps, 'name' | 'findings' | 'lookup' | 'now' | 'lit'> & { readonly part: Part }) {
  const here = findings.filter((finding) => finding.at.part === name)
  const ofKid = lookup && kidWords(lookup)
  const say = useCallback(
    (row: JsonRow) =>
      row.depth === 1 && row.memberName !== null ? <Say name={name} row={row} now={now} kidWords={ofKid} /> : null,
    [name, now, ofKid],
  )
  if (part.utf8.invalidAt !== null) return <FaultyText text={part.utf8.text} at={part.utf8.text.indexOf('\ufffd')} />
  if (part.json.state === 'unreadable') return <FaultyText text={part.json.text} at={part.json.fault.at} />
  const marks = here.map(({ at, severity }) => ({ pointer: at.pointer, severity }))
  return <JsonPane text={part.json.text} root={part.json.root} marks={marks} lit={lit?.pointer ?? null} say={say} />
}

interface SayProps {
  readonly name: 'header' | 'payload'
  readonly row: JsonRow
  readonly now: number
  readonly kidWords: string | null
}

/** What a registered member means, beside its value: its own words for times, for `alg`, `typ` and `kid`. */
function Say({ name, row, now, kidWords }: SayProps) {
  const member = row.memberName ?? ''
  const meaning = name === 'header' ? meaningOfParameter(member) : meaningOfClaim(member)
  if (!meaning) return null
  const text = name === 'header' && row.node?.type === 'string' ? row.node.value : null
  const time = name === 'payload' && timeClaims.has(member) && row.node?.type === 'number' ? row.node.value : null
  const local = time === null ? null : localTime(time)
  const alg = member === 'alg' ? signatureAlgorithm(text) : null
  const words =
    (time !== null && timeClaimWords(member, time, now)) ||
    alg?.means ||
    (member === 'typ' && text !== null && meaningOfType(text)) ||
    (member === 'kid' && kidWords) ||
    meaning.short
  const sentence = (
    <>
      {meaning.sentence} <span className="text-soft">{alg ? `${meaning.cite}, ${alg.cite}` : meaning.cite}</span>
      {local !== null && <span className="mt-1 block">{local}, on this device</span>}
    </>
  )
  return (
    <span className="max-w-full text-right font-sans whitespace-normal text-soft">
      <Explained sentence={sentence}>{words}</Explained>
      {time !== null && <span className="block font-mono text-code">{utc(time)}</span>}
    </span>
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
