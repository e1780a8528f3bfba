import { visible } from '../../../core/foundation/wording'

const SHOWN = 200

/** The beginning of a text, its line breaks kept and what cannot be seen made visible. */
export function ShortText({ text }: { readonly text: string }) {
  const cut = text.length > SHOWN
  const shown = text.slice(0, SHOWN).split(/\r?\n/).map(visible).join('\n')
  return (
    <code className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {shown}
      {cut && <span className="font-sans text-soft">… {text.length.toLocaleString('en')} characters</span>}
    </code>
  )
}
