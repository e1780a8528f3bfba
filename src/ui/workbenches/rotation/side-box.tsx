import { useRef } from 'react'
import { count } from '../../../core/foundation/wording'
import type { SideReport } from '../../../core/rotation/rotation-report'
import type { KeySource } from '../../../core/sources/key-source'
import { QuotedText } from '../../parts/quoted-text'
import { SectionHead } from '../../parts/section-head'
import { TextBox } from '../../parts/text-box'
import type { RotationSide } from '../../session'
import { PublishedNow } from './published-now'
import { type Choices, choiceWords, isAddress, type PublishedPlace } from './sides'

interface SideBoxProps {
  readonly name: 'earlier' | 'later'
  readonly title: string
  readonly side: RotationSide
  readonly report: SideReport | null
  readonly choices: readonly Choices[]
  /** Where it can be fetched; null when no address is known. */
  readonly published: PublishedPlace | null
  readonly onChange: (side: RotationSide) => void
}

/** One of the two sets: a text, a file, or a set that is loaded or kept; and what is to be said of it alone. */
export function SideBox({ name, title, side, report, choices, published, onChange }: SideBoxProps) {
  const file = useRef<HTMLInputElement>(null)
  const { text, source } = side
  const isTyped = !source && text.trim() !== '' && published !== null && isAddress(text)
  const take = (taken: KeySource | null) => onChange({ text: '', source: taken })
  return (
    <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title={title}>
        {choices.length > 0 && (
          <Chooser name={name} source={source} choices={choices} onChoose={(chosen) => take(chosen)} />
        )}
        <button
          type="button"
          className="quiet-button"
          aria-label={`File with the ${name} key set`}
          onClick={() => file.current?.click()}
        >
          File
        </button>
        <input
          ref={file}
          type="file"
          aria-label={`File of the ${name} key set`}
          className="hidden"
          onChange={(event) => {
            event.currentTarget.files?.[0]?.text().then(
              (read) => onChange({ text: read, source: null }),
              () => undefined,
            )
            // The same file can be taken again.
            event.currentTarget.value = ''
          }}
        />
      </SectionHead>
      <TextBox
        id={`${name}-set`}
        label={title}
        placeholder={
          source
            ? 'A set was chosen. Paste another to take its place.'
            : 'Paste a key set (JWKS), a JWK, a PEM or a certificate; or the address of a key set or an issuer; or drop a file.'
        }
        value={text}
        onChange={(given) => onChange({ text: given, source: null })}
        describedBy={`${name}-notes`}
        height="min-h-28 max-h-60"
      />
      <div id={`${name}-notes`} role="status" className="text-small text-soft [overflow-wrap:anywhere]">
        {source && <p className="mt-2">Chosen: {choiceWords(source)}.</p>}
        {report && report.state !== 'missing' && !isTyped && <SideNotes report={report} />}
        {isTyped && <p className="mt-2">This is an address; a click asks it for its keys.</p>}
      </div>
      {published && <PublishedNow name={name} published={published} isTyped={isTyped} source={source} onTake={take} />}
      {source && (
        <button type="button" className="quiet-button mt-1 -ml-2" onClick={() => take(null)}>
          Take it out
          <span className="sr-only"> of the {name} side</span>
        </button>
      )}
    </section>
  )
}

/** The set in figures, and what is wrong with it. */
function SideNotes({ report: { sentence, keys, usable } }: { readonly report: SideReport }) {
  return (
    <>
      {sentence !== null && (
        <p className="mt-2 text-fail">
          <QuotedText text={sentence} />
        </p>
      )}
      {keys > 0 && (
        <p className="mt-2">
          {count(keys, 'key')}, {usable === keys ? 'for signatures' : `${usable.toLocaleString('en')} for signatures`}.
        </p>
      )}
    </>
  )
}

interface ChooserProps {
  readonly name: string
  readonly source: KeySource | null
  readonly choices: readonly Choices[]
  readonly onChoose: (source: KeySource | null) => void
}

function Chooser({ name, source, choices, onChoose }: ChooserProps) {
  const all = choices.flatMap(({ sources }) => sources)
  const isListed = source === null || all.some(({ id }) => id === source.id)
  return (
    <select
      aria-label={`Set to take as the ${name} one`}
      className="max-w-44 rounded-md border border-edge bg-raised px-1.5 py-0.5 text-ink"
      value={source?.id ?? ''}
      onChange={(event) => onChoose(all.find(({ id }) => id === event.currentTarget.value) ?? null)}
    >
      <option value="">Choose a set</option>
      {source && !isListed && <option value={source.id}>{choiceWords(source)}</option>}
      {choices.map(({ title, sources }) => (
        <optgroup key={title} label={title}>
          {sources.map((one) => (
            <option key={one.id} value={one.id}>
              {choiceWords(one)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
