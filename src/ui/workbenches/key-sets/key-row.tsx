import { type KeyboardEvent, memo } from 'react'
import type { Key } from '../../../core/keys/key'
import { keyHealth, type Remark } from '../../../core/keys/key-health'
import { thumbprint } from '../../../core/keys/thumbprint'
import { validityWords } from '../../key-details/certificate-words'
import { drawn, kindOf, nameOf, sizeOf } from '../../key-details/key-words'
import type { CertificateReader } from '../../key-details/use-certificate-reader'
import { SeverityMark } from '../../parts/severity-mark'
import { CopyInRow } from './copy-in-row'
import { openButtonId, type RowButton } from './use-rows'

export interface KeyRowProps {
  readonly subject: Key
  /** The place of the key in its set. */
  readonly index: number
  /** The place of the row in the table. */
  readonly position: number
  readonly sameKid: number
  readonly isOpen: boolean
  readonly isTabbable: boolean
  readonly reader: CertificateReader
  readonly now: number
  readonly onOpen: (index: number) => void
  readonly onSaid: (sentence: string) => void
  readonly onVisit: (index: number) => void
  readonly onKeyDown: (event: KeyboardEvent, position: number, button: RowButton) => void
}

const cell = 'truncate border-b border-line pr-3'

/** One key, on one line; it opens to everything that is known of it. Scrolling draws only the rows that come into view. */
export const KeyRow = memo(function KeyRow(props: KeyRowProps) {
  const { subject, index, position, sameKid, isOpen, isTabbable, reader, now, onOpen, onVisit, onKeyDown } = props
  const { kid, use, alg, writtenAs } = subject
  const digest = thumbprint(subject)
  const remarks = keyHealth(subject, sameKid)
  const [worst] = remarks
  return (
    <tr aria-rowindex={position + 2} className={`h-[34px] ${isOpen ? 'bg-open-wash' : ''}`}>
      <th
        scope="row"
        className={`${cell} sticky left-0 z-[1] text-left font-normal ${isOpen ? 'bg-open-wash' : 'bg-paper'}`}
      >
        <button
          id={openButtonId(index)}
          type="button"
          tabIndex={isTabbable ? 0 : -1}
          aria-expanded={isOpen}
          aria-controls={isOpen ? 'key-details' : undefined}
          className="block max-w-full truncate text-left hover:text-accent"
          onClick={() => onOpen(index)}
          onFocus={() => onVisit(index)}
          onKeyDown={(event) => onKeyDown(event, position, 'open')}
        >
          <span aria-hidden="true" className="mr-1.5 text-soft">
            {isOpen ? '▾' : '▸'}
          </span>
          {worst && worst.severity !== 'note' && (
            // Where the table is wider than the screen, the column that says more is out of sight.
            <span aria-hidden="true" className="mr-1 tablet:hidden">
              <SeverityMark severity={worst.severity} />
            </span>
          )}
          {kid === null ? (
            <span className="text-soft">
              no kid{writtenAs === 'JWK' ? '' : `, ${writtenAs}`}
              <span className="sr-only">, key {index + 1}</span>
            </span>
          ) : (
            <code title={drawn(kid)}>{kid === '' ? '""' : drawn(kid)}</code>
          )}
        </button>
      </th>
      <td className={`${cell} font-mono`}>{kindOf(subject)}</td>
      <td className={`${cell} font-mono`}>{sizeOf(subject) ?? <Absent word="not known" />}</td>
      <td className={`${cell} font-mono`}>{use === null ? <Absent word="not stated" /> : drawn(use)}</td>
      <td className={`${cell} font-mono`}>{alg === null ? <Absent word="not stated" /> : drawn(alg)}</td>
      <HealthCell remarks={remarks} />
      <td className={`${cell} font-mono`}>
        {digest ? <span title={digest}>{digest.slice(0, 11)}…</span> : <Absent word="none" />}
      </td>
      <CertificateCell certificate={subject.certificates[0]} reader={reader} now={now} />
      <td className={`${cell} pr-0`}>
        <span className="-ml-2">
          <CopyInRow {...props} name={nameOf(subject, index)} />
        </span>
      </td>
    </tr>
  )
})

/** A dash to the eye, a word to the ear. */
function Absent({ word }: { readonly word: string }) {
  return (
    <span className="font-sans text-soft">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{word}</span>
    </span>
  )
}

interface CertificateCellProps {
  readonly certificate: string | undefined
  readonly reader: CertificateReader
  readonly now: number
}

function CertificateCell({ certificate, reader, now }: CertificateCellProps) {
  if (certificate === undefined)
    return (
      <td className={cell}>
        <Absent word="none" />
      </td>
    )
  if (typeof reader === 'string')
    return <td className={`${cell} text-soft`}>{reader === 'loading' ? '…' : 'cannot be shown'}</td>
  const details = reader(certificate)
  if (!details) return <td className={`${cell} text-soft`}>cannot be read</td>
  const validity = validityWords(details, now)
  return (
    <td className={cell} title={`${details.subject}, ${validity}`}>
      {details.name} <span className="text-soft">· {validity}</span>
    </td>
  )
}

function HealthCell({ remarks }: { readonly remarks: readonly Remark[] }) {
  const [worst, ...more] = remarks
  if (!worst)
    return (
      <td className={`${cell} text-pass`}>
        <span aria-hidden="true">✓</span>
        <span className="sr-only">nothing found</span>
      </td>
    )
  return (
    <td className={cell} title={remarks.map(({ sentence }) => sentence).join('\n')}>
      <SeverityMark severity={worst.severity} /> {[worst, ...more].map(({ words }) => words).join(', ')}
    </td>
  )
}
