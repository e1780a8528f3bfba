import { AsnConvert } from '@peculiar/asn1-schema'
import {
  Certificate,
  type GeneralName,
  id_ce_subjectAltName,
  type Name,
  SubjectAlternativeName,
  type Time,
} from '@peculiar/asn1-x509'
import { readBase64url } from '../foundation/base64url'
import { visible } from '../foundation/wording'

/** What a certificate says of itself (RFC 5280 §4.1). Nothing of it is verified. */
export interface CertificateDetails {
  /** Distinguished names as RFC 4514 writes them, the most specific part first: `CN=signing, O=Acme`. */
  readonly subject: string
  readonly issuer: string
  /** The subject's common name, or the whole subject where it has none. */
  readonly name: string
  /** Hexadecimal, two digits to a byte, without a sign byte. */
  readonly serial: string
  /** Seconds since the epoch; null when the certificate does not say it in a way that a calendar can hold. */
  readonly notBefore: number | null
  readonly notAfter: number | null
  /** Subject alternative names, each with its kind: `DNS id.acme.example`. Null when its extension cannot be read. */
  readonly alternativeNames: readonly string[] | null
}

/** Larger ones are not read: no certificate that signs tokens comes near. In characters of base64. */
const LONGEST = 200_000

/** Reads a certificate from the base64 of its DER, or gives null. Its library is large: load this module on demand. */
export function readCertificateDetails(base64: string): CertificateDetails | null {
  if (base64.length > LONGEST) return null
  try {
    const { tbsCertificate } = AsnConvert.parse(readBase64url(base64).bytes, Certificate)
    const { subject, issuer, serialNumber, validity, extensions } = tbsCertificate
    const common = attributesOf(subject).find(({ type }) => type === COMMON_NAME)
    const whole = nameOf(subject)
    return {
      subject: whole,
      issuer: nameOf(issuer),
      name: common ? visible(common.value) : whole,
      serial: hex(withoutSign(new Uint8Array(serialNumber))),
      notBefore: secondsOf(validity.notBefore),
      notAfter: secondsOf(validity.notAfter),
      alternativeNames: alternativeNamesIn(extensions?.find(({ extnID }) => extnID === id_ce_subjectAltName)),
    }
  } catch {
    return null
  }
}

const COMMON_NAME = '2.5.4.3'

/** RFC 4514 §3, and what certificates have beside it. */
const attributeNames = new Map([
  [COMMON_NAME, 'CN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.9', 'STREET'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.12', 'title'],
  ['2.5.4.97', 'organizationIdentifier'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
  ['1.2.840.113549.1.9.1', 'emailAddress'],
])

function attributesOf(name: Name) {
  // Plain arrays first: the library's own would make their results of their own class.
  return [...name].flatMap((set) => [...set].map(({ type, value }) => ({ type, value: value.toString() })))
}

function nameOf(name: Name): string {
  const parts = attributesOf(name).map(({ type, value }) => `${attributeNames.get(type) ?? type}=${escaped(value)}`)
  return parts.toReversed().join(', ')
}

/** RFC 4514 §2.4, and what cannot be seen made visible. */
const escaped = (value: string) => visible(value.replace(/[\\,+"<>;]/g, String.raw`\$&`))

function secondsOf(time: Time): number | null {
  const seconds = Math.floor(time.getTime().getTime() / 1000)
  return Number.isNaN(seconds) ? null : seconds
}

function alternativeNamesIn(extension: { readonly extnValue: { readonly buffer: ArrayBuffer } } | undefined) {
  if (!extension) return []
  try {
    return [...AsnConvert.parse(extension.extnValue.buffer, SubjectAlternativeName)].map(alternativeName)
  } catch {
    return null
  }
}

function alternativeName(name: GeneralName): string {
  const { dNSName, uniformResourceIdentifier, rfc822Name, iPAddress, directoryName, registeredID, otherName } = name
  if (dNSName !== undefined) return visible(`DNS ${dNSName}`)
  if (uniformResourceIdentifier !== undefined) return visible(`URI ${uniformResourceIdentifier}`)
  if (rfc822Name !== undefined) return visible(`email ${rfc822Name}`)
  if (iPAddress !== undefined) return visible(`IP ${iPAddress}`)
  if (directoryName !== undefined) return `directory ${nameOf(directoryName)}`
  if (registeredID !== undefined) return `registered ID ${registeredID}`
  return otherName ? `other name ${otherName.typeId}` : 'a name of another kind'
}

function withoutSign(integer: Uint8Array): Uint8Array {
  return integer.length > 1 && integer[0] === 0 ? integer.subarray(1) : integer
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
