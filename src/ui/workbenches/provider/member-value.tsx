import { useState } from 'react'
import type { Finding } from '../../../core/foundation/finding'
import { visible } from '../../../core/foundation/wording'
import type { MemberRow } from '../../../core/provider/lay-out-metadata'
import { SeverityMark } from '../../parts/severity-mark'

interface MemberValueProps {
  readonly row: MemberRow
  /** Those about this member. */
  readonly findings: readonly Finding[]
}

/** In characters; what is longer is opened by a button. */
const SHOWN = 240
/** In characters; drawing more at once would hold the page. */
const MOST = 100_000

const tones = { error: 'bg-fail-mark', warning: 'bg-warn-mark', note: 'bg-note-mark' } as const

/** A value in its source text, marked by the worst that was found of it, with the codes of all. */
export function MemberValue({ row: { name, value }, findings }: MemberValueProps) {
  const [isWhole, setWhole] = useState(false)
  const [worst] = findings
  const codes = [...new Map(findings.map((finding) => [finding.code, finding])).values()]
  const isCut = !isWhole && value.length > SHOWN
  const shown = value
    .slice(0, isWhole ? MOST : SHOWN)
    .split(/\s+/)
    .map(visible)
    .join(' ')
  return (
    <>
      <code className={worst && `rounded-[3px] px-0.5 ${tones[worst.severity]}`}>{shown}</code>
      {isCut && '… '}
      {value.length > SHOWN && (
        <button
          type="button"
          className="quiet-button py-0"
          aria-expanded={isWhole}
          aria-label={`${isWhole ? 'Show less' : `Show all ${value.length.toLocaleString('en')} characters`} of ${name}`}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Show less' : `Show all ${value.length.toLocaleString('en')} characters`}
        </button>
      )}
      {codes.length > 0 && (
        <span className="block">
          {codes.map(({ code, severity }) => (
            <span key={code} className="mr-3 inline-flex items-baseline gap-1">
              <SeverityMark severity={severity} />
              <a href={`#/reference/${code}`} className="text-code" aria-label={`${code} in the reference`}>
                {code}
              </a>
            </span>
          ))}
        </span>
      )}
    </>
  )
}
