import type { Given } from '../../../core/lab/worked-example'
import { awaitFocus } from '../../parts/way-back'
import { currentSession, openExample } from '../../session'

/** Takes an example into the Token workbench and goes there: to the finding of this code, else to the token. */
export function openInToken(given: Given, code: string): void {
  openExample(given)
  awaitFocus(currentSession(), code)
  // The finding takes the focus when it is drawn; until then, and where there is none, it must not be lost.
  addEventListener('hashchange', () => requestAnimationFrame(focusTokenIfLost), { once: true })
  location.hash = '#/token'
}

function focusTokenIfLost() {
  if (document.activeElement === document.body) document.getElementById('token')?.focus()
}
