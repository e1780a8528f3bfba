import { member, stringMember } from '../foundation/json-access'
import type { TokenSubject } from './subjects'

/** What browsers must keep of a cookie, its name and attributes included (RFC 6265 §6.1), in bytes. */
export const COOKIE_BYTES = 4_096

/** What nginx takes in one header line; Apache httpd takes 8,190. */
export const HEADER_BYTES = 8_192

/**
 * The length of a token that travels in a header or a cookie, in characters; null for kinds that are sent in a body or a
 * file: credentials, statements, events, request objects.
 */
export function sizeInTransit({ token, header }: TokenSubject): number | null {
  if (!header || (token.form !== 'jws-compact' && token.form !== 'jwe-compact')) return null
  const typ = (stringMember(header, 'typ') ?? 'jwt').toLowerCase().replace(/^application\//, '')
  const claims = token.payload?.object
  const isCredential = member(claims, 'vc') !== undefined || member(claims, 'vp') !== undefined
  return carried.has(typ) && !isCredential ? token.text.length : null
}

const carried = new Set(['jwt', 'at+jwt', 'dpop+jwt'])
