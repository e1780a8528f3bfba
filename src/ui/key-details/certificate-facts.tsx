import type { ReactNode } from 'react'
import { certifiesKey } from '../../core/keys/certifies-key'
import type { Key } from '../../core/keys/key'
import { momentWords } from './certificate-words'
import { Fact } from './fact'
import type { CertificateReader } from './use-certificate-reader'

interface CertificateFactsProps {
  readonly certificate: string
  readonly title: string
  /** The key that the certificate should be for; null further up the chain. */
  readonly of: Key | null
  readonly reader: CertificateReader
  readonly now: number
}

/** What a certificate says of itself. Nothing of it is verified, and it says so. */
export function CertificateFacts({ certificate, title, of, reader, now }: CertificateFactsProps) {
  return (
    <>
      <h3 className="mt-4 mb-1.5 text-small text-soft">{title}</h3>
      {typeof reader === 'string' ? (
        <p className="text-small text-soft">
          {reader === 'loading'
            ? 'Reading the certificate.'
            : 'The reader of certificates could not be loaded: reload the page.'}
        </p>
      ) : (
        <Facts certificate={certificate} of={of} read={reader} now={now} />
      )}
    </>
  )
}

interface FactsProps extends Pick<CertificateFactsProps, 'certificate' | 'of' | 'now'> {
  readonly read: Exclude<CertificateReader, string>
}

function Facts({ certificate, of, read, now }: FactsProps) {
  const details = read(certificate)
  if (!details) return <p className="text-small">It cannot be read; expected the base64 of a certificate in DER.</p>
  const { subject, issuer, serial, notBefore, notAfter, alternativeNames } = details
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-small">
      <Fact name="Subject">{subject || 'empty'}</Fact>
      <Fact name="Issuer">{issuer === subject ? `${issuer || 'empty'} (the same)` : issuer}</Fact>
      <Fact name="Serial">{serial}</Fact>
      <Fact name="Not before">{momentWords(notBefore, now)}</Fact>
      <Fact name="Not after">{momentWords(notAfter, now)}</Fact>
      <Fact name="Names">{alternativeNames === null ? 'cannot be read' : alternativeNames.join('\n') || 'none'}</Fact>
      {of && <Fact name="Its key">{sameKeyWords(certifiesKey(certificate, of))}</Fact>}
    </dl>
  )
}

function sameKeyWords(same: boolean | null): ReactNode {
  if (same === null) return <span className="font-sans">cannot be compared with this key</span>
  return same ? (
    <span className="font-sans text-pass">✓ is this key</span>
  ) : (
    <span className="font-sans font-semibold text-fail">✕ is another key</span>
  )
}
