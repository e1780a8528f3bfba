import type { FetchEvidence } from '../core/sources/evidence'

/** The page that asks, as evidence names it. `origin` is what it sends as Origin: the word `null` for a page opened as a file. */
export function readAskingPage(): FetchEvidence['page'] {
  return { protocol: location.protocol, origin: self.origin, online: navigator.onLine }
}
