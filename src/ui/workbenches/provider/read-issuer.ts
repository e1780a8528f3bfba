import { discoveryUrls, readSourceText } from '../../../core/sources/read-source'
import type { Place } from '../../queries/fetch-keys'

export interface IssuerReading {
  /** Where to ask; null when the text names no such place. */
  readonly place: Place | null
  /** Why it names none, in one sentence; null when nothing is wrong. */
  readonly fault: string | null
  /** The issuer exactly as it is stated; null where only a host or a URL of metadata was given. */
  readonly asked: string | null
  /** Where its metadata are, at first try. */
  readonly url: string | null
}

/** Reads the issuer whose metadata are wanted. */
export function readIssuer(text: string): IssuerReading {
  const none = { place: null, fault: null, asked: null, url: null }
  if (text.trim() === '') return none
  const names = readSourceText(text)
  switch (names.kind) {
    case 'issuer':
      return {
        place: names,
        fault: null,
        asked: names.completed ? null : names.issuer,
        url: discoveryUrls(names.issuer)[0] ?? null,
      }
    case 'discovery-url':
      return { place: names, fault: null, asked: null, url: names.url }
    case 'jwks-url':
      return {
        ...none,
        fault: 'This looks like the address of a key set; expected the issuer, or the address of its metadata.',
      }
    case 'not-a-source':
      return { ...none, fault: names.message }
    case 'keys':
      return { ...none, fault: 'This is no address; expected an issuer, such as https://id.example.com.' }
  }
}
