import { readBase64url } from '../foundation/base64url'
import { readDer } from './der'
import type { Key } from './key'
import { readCertificate } from './read-certificate'
import { readSpki } from './read-spki'

/**
 * Whether the public key of a certificate, base64 of DER, is this key (RFC 7517 §4.7). Null when one of the two cannot be
 * read, so that they cannot be compared.
 */
export function certifiesKey(certificate: string, { material }: Key): boolean | null {
  const outline = readCertificate(readDer(readBase64url(certificate).bytes))
  const certified = outline && readSpki(outline.spki)?.material
  if (!certified || !material) return null
  // Both are in canonical encoding, their members always in one order.
  return JSON.stringify(certified) === JSON.stringify(material)
}
