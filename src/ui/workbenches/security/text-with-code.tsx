/** A text of ours: what stands in backticks is code, and is drawn so. */
export function TextWithCode({ text }: { readonly text: string }) {
  const parts = text.split(/`([^`]*)`/)
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      // The order of the parts is the text itself.
      // oxlint-disable-next-line react/no-array-index-key
      <code key={index} className="[overflow-wrap:anywhere]">
        {part}
      </code>
    ) : (
      part
    ),
  )
}
