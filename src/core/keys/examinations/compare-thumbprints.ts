import { sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { readBase64url, writeBase64url } from '../../foundation/base64url'
import { stringMember } from '../../foundation/json-access'
import { readDer, SEQUENCE } from '../der'
import type { Defect } from '../examination'
import type { Key } from '../key'

/** x5t and x5t#S256 as stated (RFC 7517 §4.8, §4.9), held against the key's first certificate where it has one. */
export function compareThumbprints(key: Key): readonly Defect[] {
  const certificate = digestsOf(key.certificates[0])
  return (['x5t', 'x5t#S256'] as const).flatMap((member) => {
    const stated = stringMember(key.jwk, member)
    return stated === undefined ? [] : (compare(key, member, stated, certificate) ?? [])
  })
}

interface Digests {
  readonly sha1: Uint8Array
  readonly sha256: Uint8Array
}

function digestsOf(base64: string | undefined): Digests | null {
  if (base64 === undefined) return null
  const { bytes } = readBase64url(base64)
  return readDer(bytes)?.tag === SEQUENCE ? { sha1: sha1(bytes), sha256: sha256(bytes) } : null
}

function compare(key: Key, member: 'x5t' | 'x5t#S256', stated: string, certificate: Digests | null): Defect | null {
  // Longer than any spelling of a digest: not worth decoding.
  if (stated.length > 200) return certificate && mismatch(key, member, stated, certificate)
  const { bytes } = readBase64url(stated)
  const right = certificate && (member === 'x5t' ? certificate.sha1 : certificate.sha256)
  // Padding and the alphabet are the business of another check: the bytes count here.
  if (right && areEqual(bytes, right)) return null
  const digits = hexDigits(stated, member) ?? hexDigits(String.fromCharCode(...bytes), member)
  if (digits !== null && (!right || digits === hexOf(right))) {
    const as = hexDigits(stated, member) === null ? 'base64url_of_hex' : 'hex'
    return { name: 'X5T_HEX_ENCODED', key, facts: { member, stated, as, compared: right !== null } }
  }
  return certificate && mismatch(key, member, stated, certificate)
}

function mismatch(key: Key, member: 'x5t' | 'x5t#S256', stated: string, certificate: Digests): Defect {
  const [right, wrong] = [writeBase64url(certificate.sha1), writeBase64url(certificate.sha256)]
  if (member === 'x5t') {
    const is = stated === wrong ? 'sha256' : null
    return { name: 'X5T_MISMATCH', key, facts: { stated, computed: right, is } }
  }
  const is = stated === right ? 'sha1' : null
  return { name: 'X5T_S256_MISMATCH', key, facts: { stated, computed: wrong, is } }
}

/** The digits in lower case when the text is a digest in hexadecimal, also as fingerprints are printed: with colons. */
function hexDigits(text: string, member: 'x5t' | 'x5t#S256'): string | null {
  const digits = text.replaceAll(':', '').toLowerCase()
  return digits.length === (member === 'x5t' ? 40 : 64) && /^[\da-f]+$/.test(digits) ? digits : null
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
