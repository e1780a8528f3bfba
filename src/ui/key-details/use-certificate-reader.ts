import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CertificateDetails } from '../../core/keys/read-certificate-details'

/** What reads a certificate from its base64, or why it cannot yet or never will. */
export type CertificateReader = 'loading' | 'failed' | ((base64: string) => CertificateDetails | null)

/** The reader of certificates; it is loaded when one is there to be read. */
export function useCertificateReader(wanted: boolean): CertificateReader {
  const { data, isError } = useQuery({
    queryKey: ['certificate-reader'],
    queryFn: async () => {
      const { readCertificateDetails } = await import('../../core/keys/read-certificate-details')
      return readCertificateDetails
    },
    enabled: wanted,
    gcTime: Number.POSITIVE_INFINITY,
  })
  // Certificates that were pasted are not remembered longer than they are shown.
  const reader = useMemo(() => data && remembering(data), [data])
  return reader ?? (isError ? 'failed' : 'loading')
}

/** More are not remembered: a set that long is read as it scrolls by. */
const REMEMBERED = 1_000

function remembering(read: (base64: string) => CertificateDetails | null) {
  const known = new Map<string, CertificateDetails | null>()
  return (base64: string) => {
    const before = known.get(base64)
    if (before !== undefined) return before
    if (known.size >= REMEMBERED) known.clear()
    const details = read(base64)
    known.set(base64, details)
    return details
  }
}
