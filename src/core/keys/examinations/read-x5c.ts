import { readBase64url } from '../../foundation/base64url'
import type { JsonNode } from '../../foundation/json-node'
import { readDer } from '../der'
import type { DefectFacts } from '../examination'
import { readCertificate } from '../read-certificate'

/** The first thing wrong with x5c as it was written: an array of certificates, base64 of DER (RFC 7517 §4.7). Null when sound. */
export function findX5cFault(x5c: JsonNode): DefectFacts['X5C_INVALID'] | null {
  if (x5c.type !== 'array') return { index: null, fault: 'not_array' }
  if (x5c.items.length === 0) return { index: null, fault: 'empty' }
  for (const [index, item] of x5c.items.entries()) {
    if (index === MOST_CERTIFICATES) return null
    const fault = item.type === 'string' ? faultOf(item.value) : 'not_string'
    if (fault) return { index, fault }
  }
  return null
}

/** Longer chains are not read to their end: none that is used comes near. */
export const MOST_CERTIFICATES = 10
/** Nor are longer certificates. In characters of base64. */
export const LONGEST_CERTIFICATE = 200_000

function faultOf(text: string): DefectFacts['X5C_INVALID']['fault'] | null {
  if (text.length > LONGEST_CERTIFICATE) return null
  if (text.includes('-----')) return 'pem'
  if (/\s/.test(text)) return 'white_space'
  // RFC 4648 §3.3: nothing outside the alphabet may be skipped.
  if (/^[\w-]*={0,2}$/.test(text) && /[-_]/.test(text)) return 'base64url'
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return 'not_base64'
  if (text.length % 4 !== 0) return 'padding'
  return readCertificate(readDer(readBase64url(text).bytes)) ? null : 'not_certificate'
}
