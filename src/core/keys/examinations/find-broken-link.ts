import { readBase64url } from '../../foundation/base64url'
import { readDer } from '../der'
import type { DefectFacts } from '../examination'
import { readCertificate } from '../read-certificate'
import type { CertificateDetails } from '../read-certificate-details'
import { isSignedBy } from './issued-by'
import { MOST_CERTIFICATES } from './read-x5c'

type ReadDetails = (base64: string) => CertificateDetails | null

/**
 * The first certificate of a chain that was not issued by the next one (RFC 7517 §4.7): another name, or a signature that
 * does not verify under its key. Null when there is none, and from the first certificate that cannot be read.
 */
export async function findBrokenLink(
  chain: readonly string[],
  readDetails: ReadDetails,
): Promise<DefectFacts['X5C_CHAIN_INVALID'] | null> {
  const read = chain.slice(0, MOST_CERTIFICATES)
  for (const [index, certificate] of read.slice(0, -1).entries()) {
    const next = read[index + 1] as string
    const [own, above] = [readDetails(certificate), readDetails(next)]
    if (!own || !above) return null
    const names = { index, issuer: own.issuer, next: above.subject }
    if (!isNamed(certificate, next) && folded(own.issuer) !== folded(above.subject))
      return { ...names, checked: 'name' }
    if ((await isSignedBy(certificate, next)) === false) return { ...names, checked: 'signature' }
  }
  return null
}

/** Whether the issuer's name is the subject of the next, byte for byte. */
function isNamed(certificate: string, next: string): boolean {
  const issuer = outlineOf(certificate)?.issuer
  const subject = outlineOf(next)?.subject
  return issuer?.length === subject?.length && issuer?.every((byte, i) => byte === subject?.[i]) === true
}

const outlineOf = (base64: string) => readCertificate(readDer(readBase64url(base64).bytes))

/** Names are compared without regard to case and white space, whatever string type they have (RFC 5280 §7.1). */
const folded = (name: string) => name.toLowerCase().replace(/\s+/g, ' ')
