import { type ExampleProvider, openProvider } from '../../../core/checks/example'
import { awaitFocus } from '../../parts/way-back'
import { currentSession, giveProvider } from '../../session'

/** Whether the Provider workbench can take an example: published keys and earlier metadata come there by fetching alone. */
export function canOpenProvider({ jwks, earlier }: ExampleProvider): boolean {
  return jwks === undefined && earlier === undefined
}

/** Takes an example into the Provider workbench and goes there: to the finding of this code, else to the document. */
export function openInProvider(provider: ExampleProvider, code: string): void {
  const { issuer = '', discovery = '', config = '' } = openProvider(provider)
  giveProvider({ issuer, document: discovery, config })
  awaitFocus(currentSession(), code)
  // The finding takes the focus when it is drawn; until then, and where there is none, it must not be lost.
  addEventListener('hashchange', () => requestAnimationFrame(focusDocumentIfLost), { once: true })
  location.hash = '#/provider'
}

function focusDocumentIfLost() {
  if (document.activeElement === document.body) document.getElementById('discovery-document')?.focus()
}
