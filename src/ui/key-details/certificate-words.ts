import { relative, utc } from '../../core/foundation/time'
import type { CertificateDetails } from '../../core/keys/read-certificate-details'

/** Where `now` stands in a certificate's validity: "expires in 48 days". Seconds since the epoch. */
export function validityWords({ notBefore, notAfter }: CertificateDetails, now: number): string {
  if (notBefore !== null && notBefore > now) return `valid ${relative(notBefore, now)}`
  if (notAfter === null) return 'validity not readable'
  return `${notAfter < now ? 'expired' : 'expires'} ${relative(notAfter, now)}`
}

/** "3 years ago, 2021-01-14 03:12:45 UTC". Seconds since the epoch. */
export function momentWords(time: number | null, now: number): string {
  const date = time === null ? null : utc(time)
  return time === null || date === null ? 'cannot be read' : `${relative(time, now)}, ${date}`
}
