import { member } from '../../foundation/json-access'
import { certifiesKey } from '../certifies-key'
import type { Defect, Examination } from '../examination'
import type { Key } from '../key'
import type { CertificateDetails } from '../read-certificate-details'
import { compareThumbprints } from './compare-thumbprints'
import { findBrokenLink } from './find-broken-link'
import { paceOf } from './pace'
import { findX5cFault, LONGEST_CERTIFICATE } from './read-x5c'

/** The certificates that come with keys, and what is stated of them. */
export default {
  names: [
    'X5C_INVALID',
    'X5C_KEY_MISMATCH',
    'X5C_VALIDITY',
    'X5C_CHAIN_INVALID',
    'X5T_MISMATCH',
    'X5T_S256_MISMATCH',
    'X5T_HEX_ENCODED',
  ],
  examine: async ({ keys }, pauses) => {
    const defects: Defect[] = []
    const pace = paceOf(pauses)
    let readDetails: ReadDetails | null = null
    for (const key of keys) {
      const x5c = member(key.jwk, 'x5c')
      const fault = x5c && findX5cFault(x5c)
      if (fault) defects.push({ name: 'X5C_INVALID', key, facts: fault })
      if (key.certificates.some(({ length }) => length > LONGEST_CERTIFICATE)) continue
      if (key.statedThumbprints.length > 0) defects.push(...compareThumbprints(key))
      if (key.certificates.length > 0) {
        readDetails ??= await loadReader()
        defects.push(...(await ofCertificates(key, readDetails)))
      }
      await pace(key.certificates.length * CERTIFICATE + KEY)
    }
    return defects
  },
} satisfies Examination

// Microseconds.
const CERTIFICATE = 800
const KEY = 20

type ReadDetails = (base64: string) => CertificateDetails | null

/** The reader of certificates, each text read once: keys of one set mostly have the same issuers. */
async function loadReader(): Promise<ReadDetails> {
  // Large, so that only a set with certificates loads it.
  const { readCertificateDetails } = await import('../read-certificate-details')
  const known = new Map<string, CertificateDetails | null>()
  return (base64) => {
    const before = known.get(base64)
    if (before !== undefined) return before
    const details = readCertificateDetails(base64)
    known.set(base64, details)
    return details
  }
}

async function ofCertificates(key: Key, readDetails: ReadDetails): Promise<readonly Defect[]> {
  const [first = ''] = key.certificates
  const details = readDetails(first)
  if (!details) return []
  const { name: subject, notBefore, notAfter } = details
  const defects: Defect[] = [
    { name: 'X5C_VALIDITY', key, facts: { subject, not_before: notBefore, not_after: notAfter } },
  ]
  if (key.jwk && certifiesKey(first, key) === false) defects.push({ name: 'X5C_KEY_MISMATCH', key, facts: { subject } })
  const broken = await findBrokenLink(key.certificates, readDetails)
  if (broken) defects.push({ name: 'X5C_CHAIN_INVALID', key, facts: broken })
  return defects
}
