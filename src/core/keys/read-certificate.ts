import { childrenOf, type DerValue, SEQUENCE } from './der'

/** The parts of a certificate (RFC 5280 §4.1) that matter here. Names are DER, to be compared byte for byte. */
export interface Certificate {
  readonly issuer: Uint8Array
  readonly subject: Uint8Array
  /** SubjectPublicKeyInfo. */
  readonly spki: DerValue
}

/** Reads the outline of a certificate from its DER value, or gives null. Nothing is verified. */
export function readCertificate(value: DerValue | null): Certificate | null {
  const [tbs] = childrenOf(value) ?? []
  const fields = childrenOf(tbs) ?? []
  // The version is absent from a version 1 certificate; then the serial number comes first.
  const [, algorithm, issuer, validity, subject, spki] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields
  const sequences = [algorithm, issuer, validity, subject, spki]
  if (!issuer || !subject || !spki || sequences.some((one) => one?.tag !== SEQUENCE)) return null
  return { issuer: issuer.whole, subject: subject.whole, spki }
}
