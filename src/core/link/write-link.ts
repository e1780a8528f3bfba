import { type Link, linkMembers } from './link'
import { readLink } from './read-link'

export type WrittenLink =
  /** The fragment of the address, with its `#`. */
  | { readonly state: 'written'; readonly hash: string }
  /** One sentence: what cannot be shared, and why. */
  | { readonly state: 'refused'; readonly message: string }

/**
 * Writes a link as the fragment of an address, from which `readLink` reads the same. What that would find a fault with is
 * not written: a token, a secret or a key in a value, a URL without https, more than fits.
 */
export function writeLink(link: Link): WrittenLink {
  const members = linkMembers.flatMap((name) => (link[name] === undefined ? [] : [`${name}=${encoded(link[name])}`]))
  const hash = `#/${link.workbench}?${[`link=${link.version}`, ...members].join('&')}`
  const reading = readLink(hash)
  if (reading === null || reading.state !== 'whole')
    return { state: 'refused', message: reading?.flaws[0].message ?? 'This page has no address of its own.' }
  return { state: 'written', hash }
}

/** Percent-encoded; a fragment may have `:`, `/` and `,` as they are, and a URL is easier to recognise so (RFC 3986 §3.5). */
function encoded(value: object | string | number): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  // Half a character cannot be encoded; what stands for it is no part of any URL or name.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, ' ')).replace(/%(3A|2F|2C)/g, decodeURIComponent)
}
