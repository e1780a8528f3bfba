const SHOWN_BEFORE = 1_200
const SHOWN_AFTER = 600

/** A text that could not be read, as it is, with the character marked at which reading stopped. */
export function FaultyText({ text, at }: { readonly text: string; readonly at: number }) {
  const start = Math.max(0, at - SHOWN_BEFORE)
  const end = Math.min(text.length, at + 1 + SHOWN_AFTER)
  return (
    <pre className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {start > 0 && '… '}
      {text.slice(start, at)}
      <mark className="rounded-sm bg-fail-mark text-ink outline-1 outline-fail">{text.slice(at, at + 1) || '∎'}</mark>
      {text.slice(at + 1, end)}
      {end < text.length && ' …'}
    </pre>
  )
}
