/** The boxes of index.html that no component has taken over yet, and what was typed into each. */
const early = new Map<string, { readonly box: HTMLTextAreaElement; text: string }>()

/** Keeps what is typed and pasted before the page answers, for where a part is drawn anew instead of being taken over. */
export function keepEarlyText(): void {
  for (const box of document.querySelectorAll('textarea')) early.set(box.id, { box, text: box.value })
  const keep = ({ target }: Event) => {
    if (early.size === 0) return document.removeEventListener('input', keep, true)
    for (const one of early.values()) if (one.box === target) one.text = one.box.value
  }
  document.addEventListener('input', keep, true)
}

/** Forgets all of it. */
export function forgetEarlyText(): void {
  early.clear()
}

/** What was typed into this box before it was there, '' for nothing; from now on its component hears of it. Said once. */
export function takeEarlyText(box: HTMLTextAreaElement): string {
  const known = early.get(box.id)
  early.delete(box.id)
  if (known && known.box !== box && known.text !== '' && document.activeElement === document.body) box.focus()
  return known?.text ?? ''
}
