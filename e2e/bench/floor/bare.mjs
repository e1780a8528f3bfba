// The fastest honest way of React: a long text never enters the text box, and the first lines alone are drawn.
import { createElement as h, useState } from 'react'
import { createRoot } from 'react-dom/client'

const SHOWN = 8_192

/** @param {string} token @returns {unknown[]} */
const decode = (token) =>
  token
    .split('.', 2)
    .map((part) =>
      JSON.parse(
        new TextDecoder('utf-8', { fatal: true }).decode(
          Reflect.get(Uint8Array, 'fromBase64')?.call(Uint8Array, part, { alphabet: 'base64url' }),
        ),
      ),
    )

/** @param {unknown} value @param {number} lines */
const head = (value, lines) => JSON.stringify(value, null, 2).split('\n', lines).join('\n')

function Floor() {
  const [{ text, parts }, set] = useState({ text: '', parts: /** @type {unknown[]} */ ([]) })
  /** @param {string} token */
  const take = (token) => {
    let read = /** @type {unknown[]} */ ([])
    try {
      read = decode(token)
    } catch {
      // Half a token has no claims.
    }
    set({ text: token.length > SHOWN ? `${token.slice(0, SHOWN / 2)}…` : token, parts: read })
  }
  return h(
    'main',
    null,
    h('textarea', {
      'aria-label': 'Token',
      value: text,
      rows: 8,
      spellCheck: false,
      onChange: (/** @type {{ currentTarget: HTMLTextAreaElement }} */ event) => take(event.currentTarget.value),
      onPaste: (/** @type {ClipboardEvent} */ event) => {
        const pasted = event.clipboardData?.getData('text/plain') ?? ''
        if (pasted.length <= SHOWN) return
        event.preventDefault()
        take(pasted)
      },
    }),
    h('pre', null, parts.length > 0 && head(parts[0], 50)),
    h('pre', { style: { maxHeight: 384, overflow: 'auto' } }, parts.length > 1 && head(parts[1], 200)),
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(h(Floor))
