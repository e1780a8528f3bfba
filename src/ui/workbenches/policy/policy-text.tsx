import { useRef, useState } from 'react'
import { saveText } from '../../../platform/download'
import { CopyButton } from '../../parts/copy-button'
import { SectionHead } from '../../parts/section-head'
import { TextBox } from '../../parts/text-box'
import { PolicyNotice } from './policy-notice'
import { type PolicyText, takePolicyText } from './policy-state'

/** The same policy as JSON: to be read, typed, taken from a file, copied and saved. */
export function PolicyTextSection({ text, reading }: PolicyText) {
  const file = useRef<HTMLInputElement>(null)
  const [answer, setAnswer] = useState('')
  const flaws = reading === null || reading.state === 'whole' ? [] : reading.flaws
  return (
    <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="As text">
        <span role="status">{answer}</span>
        <button
          type="button"
          className="quiet-button"
          aria-label="Import a policy from a file"
          onClick={() => file.current?.click()}
        >
          Import
        </button>
        <input
          ref={file}
          type="file"
          aria-label="File with a policy"
          className="hidden"
          onChange={(event) => {
            setAnswer('')
            event.currentTarget.files?.[0]?.text().then(takePolicyText, () => setAnswer('The file cannot be read'))
            // The same file can be taken again.
            event.currentTarget.value = ''
          }}
        />
        {reading?.state === 'whole' && (
          <>
            <CopyButton label="Copy" name="Copy the policy" text={() => text} />
            <button
              type="button"
              className="quiet-button"
              aria-label="Export the policy as a file"
              onClick={() => saveText('latchkey-policy.json', `${text}\n`)}
            >
              Export
            </button>
          </>
        )}
      </SectionHead>
      <TextBox
        id="policy-text"
        label="Policy as JSON"
        placeholder='{ "issuer": "https://id.example", "audiences": ["orders-api"] }'
        value={text}
        onChange={takePolicyText}
        describedBy="policy-notes"
        height="min-h-32 max-h-[50vh]"
      />
      <PolicyNotice text={text} flaws={flaws} />
      <p className="mt-2 text-small text-soft">
        The form of this JSON is published as{' '}
        <a href="schemas/policy.v1.json" target="_blank" rel="noreferrer" className="underline">
          policy.v1.json
        </a>
        .
      </p>
    </section>
  )
}
