import { type ClipboardEvent, type DragEvent, type ReactNode, type SyntheticEvent, useRef, useState } from 'react'
import { takeEarlyText } from '../../platform/early-text'
import { readDroppedFile } from '../../platform/read-file'
import { elide, type LongText, restore, SHOWN_LIMIT } from './long-text'

interface TextBoxProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly onChange: (value: string) => void
  /** The same text, drawn with colours behind the box. */
  readonly paint?: (text: LongText) => ReactNode
  /** Where the caret was moved to, in the shown text; not where a change of the text left it. */
  readonly onCaret?: (at: number) => void
  readonly describedBy?: string
  /** Tailwind classes for the least and the greatest height. */
  readonly height: string
}

/**
 * A text box for anything up to megabytes. The painted text behind it gives it its height and colours; of a long text
 * the middle is held aside behind a marker, and copying, cutting and editing keep it whole.
 */
export function TextBox({
  id,
  label,
  value,
  placeholder,
  onChange,
  paint,
  onCaret,
  describedBy,
  height,
}: TextBoxProps) {
  const [text, setText] = useState<LongText & { readonly whole: string }>(() => ({ ...elide(value), whole: value }))
  // The value was changed from outside: an example, Clear, Undo.
  if (text.whole !== value) setText({ ...elide(value), whole: value })

  const left = useRef(-1)

  const inserts = useRef(false)

  const take = (next: LongText, whole = restore(next)) => {
    const long = next.shown.length > SHOWN_LIMIT ? elide(whole) : next
    setText({ ...long, whole })
    onChange(whole)
  }
  const insert = (box: HTMLTextAreaElement, pasted: string) => {
    const { shown, held } = elide(pasted, text.held)
    const isAll = box.selectionStart === 0 && box.selectionEnd === box.value.length
    inserts.current = true
    // The one way to insert that the browser's own Undo takes back.
    if (!document.execCommand('insertText', false, shown))
      box.setRangeText(shown, box.selectionStart, box.selectionEnd, 'end')
    inserts.current = false
    left.current = box.selectionStart
    // A text that is put together again takes twice the memory, for the marker's letters.
    take({ shown: box.value, held }, isAll && box.value === shown ? pasted : undefined)
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (pasted.length <= SHOWN_LIMIT) return
    event.preventDefault()
    insert(event.currentTarget, pasted)
  }
  const copy = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget
    if (text.held.size === 0 || selectionStart === selectionEnd) return
    event.preventDefault()
    event.clipboardData.setData(
      'text/plain',
      restore({ ...text, shown: text.shown.slice(selectionStart, selectionEnd) }),
    )
    if (event.type === 'cut') document.execCommand('delete')
  }
  const drop = (event: DragEvent<HTMLTextAreaElement>) => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void readDroppedFile(event.dataTransfer).then((dropped) => dropped !== null && onChange(dropped))
  }
  // What was typed before the script was there.
  const found = (box: HTMLTextAreaElement | null) => {
    const typed = box ? takeEarlyText(box) : ''
    if (typed !== '' && text.shown === '') take({ shown: typed, held: text.held })
  }
  const change = ({ currentTarget: box }: SyntheticEvent<HTMLTextAreaElement>) => {
    if (inserts.current) return
    left.current = box.selectionStart
    take({ shown: box.value, held: text.held })
  }
  const caret = ({ currentTarget: box }: SyntheticEvent<HTMLTextAreaElement>) => {
    if (box.selectionStart !== left.current) onCaret?.(box.selectionStart)
    left.current = -1
  }
  const layer =
    'col-start-1 row-start-1 min-w-0 px-3 py-2 font-mono text-small whitespace-pre-wrap [overflow-wrap:anywhere]'
  return (
    <div
      className={`${height} grid overflow-y-auto rounded-md border border-edge bg-raised focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent`}
    >
      <div className="grid min-w-0">
        <pre aria-hidden="true" className={`${layer} pointer-events-none`} data-painted={id}>
          {paint ? paint(text) : text.shown}
          {'\u200b'}
        </pre>
        <textarea
          ref={found}
          id={id}
          aria-label={label}
          aria-describedby={describedBy}
          className={`${layer} resize-none overflow-hidden bg-transparent text-transparent caret-ink outline-none selection:bg-accent/25 placeholder:text-soft`}
          value={text.shown}
          placeholder={placeholder}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          onChange={change}
          onPaste={paste}
          onCopy={copy}
          onCut={copy}
          onDrop={drop}
          onSelect={caret}
        />
      </div>
    </div>
  )
}
