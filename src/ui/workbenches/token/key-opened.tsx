import type { KeySet } from '../../../core/keys/key'
import { KeyDetails } from '../../key-details/key-details'
import { useCertificateReader } from '../../key-details/use-certificate-reader'

interface KeyOpenedProps {
  readonly keySet: KeySet
  readonly index: number
  readonly now: number
  readonly onClose: () => void
}

/** One key of the lookup, whole, with its certificate. */
export function KeyOpened({ keySet: { keys }, index, now, onClose }: KeyOpenedProps) {
  const key = keys[index]
  const reader = useCertificateReader(key !== undefined && key.certificates.length > 0)
  if (!key) return null
  return (
    <div className="-mx-3.5 mt-4 border-t border-line tablet:-mx-5">
      <KeyDetails subject={key} index={index} keys={keys} reader={reader} now={now} onClose={onClose} />
    </div>
  )
}
