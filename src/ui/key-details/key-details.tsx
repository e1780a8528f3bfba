import { type ReactNode, useEffect, useRef } from 'react'
import { list, visible } from '../../core/foundation/wording'
import { certificateThumbprints } from '../../core/keys/certificate-thumbprints'
import { thumbprintHex } from '../../core/keys/find-keys'
import type { Key } from '../../core/keys/key'
import { keyHealth } from '../../core/keys/key-health'
import { thumbprint } from '../../core/keys/thumbprint'
import { jwkText } from '../../core/keys/write-jwk'
import { writePem } from '../../core/keys/write-spki'
import { CopyButton } from '../parts/copy-button'
import { QuotedText } from '../parts/quoted-text'
import { SectionHead } from '../parts/section-head'
import { SeverityMark } from '../parts/severity-mark'
import { CertificateFacts } from './certificate-facts'
import { Fact } from './fact'
import { countKids, drawn, kindOf, nameOf, sizeOf } from './key-words'
import type { CertificateReader } from './use-certificate-reader'

interface KeyDetailsProps {
  readonly subject: Key
  readonly index: number
  readonly keys: readonly Key[]
  readonly reader: CertificateReader
  readonly now: number
  readonly onClose: () => void
}

/** Certificates beyond this many are counted: chains are short. */
const CERTIFICATES_SHOWN = 5

/** Everything that is known of one key, public members only. */
export function KeyDetails({ subject, index, keys, reader, now, onClose }: KeyDetailsProps) {
  const section = useClosing(onClose)
  const { certificates, privateMembers, keyOps, pointer, writtenAs } = subject
  const ofCertificate = certificateThumbprints(subject)
  const digest = thumbprint(subject)
  const jwk = jwkText(subject)
  const pem = writePem(subject)
  const remarks = keyHealth(subject, countKids(keys).get(subject.kid ?? '') ?? 1)
  const size = sizeOf(subject)
  return (
    <section
      ref={section}
      id="key-details"
      aria-label="Key details"
      tabIndex={-1}
      className="min-w-0 scroll-mt-2 px-3.5 pt-3.5 pb-4 outline-none tablet:px-5"
    >
      <SectionHead title="Key details">
        {jwk !== null && <CopyButton label="Copy JWK" text={() => jwk} />}
        {pem !== null && <CopyButton label="Copy PEM" text={() => pem} />}
        <button type="button" className="quiet-button" onClick={onClose}>
          Close
        </button>
      </SectionHead>
      <p className="mb-3 [overflow-wrap:anywhere]">
        <code>{subject.kid === null ? nameOf(subject, index) : drawn(subject.kid, 600)}</code>
      </p>
      <Remarks>
        {remarks.map(({ severity, sentence }) => (
          <li key={sentence} className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2 py-1 text-small">
            <SeverityMark severity={severity} />
            <span className="[overflow-wrap:anywhere]">
              <QuotedText text={sentence} />
            </span>
          </li>
        ))}
      </Remarks>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-small">
        <Fact name="Kind">{kindOf(subject) + (size === null ? '' : `, ${size} bits`)}</Fact>
        <Fact name="Read from">{drawn(`${writtenAs}${pointer ? ` at ${pointer}` : ''}`)}</Fact>
        {keyOps && <Fact name="key_ops">{drawn(list(keyOps, 10)) || 'none'}</Fact>}
        {privateMembers.length > 0 && <Fact name="Left out">{list(privateMembers, 8)}</Fact>}
        {digest && <Fact name="Thumbprint">{digest}</Fact>}
        {digest && <Fact name="in hex">{thumbprintHex(digest)}</Fact>}
        {ofCertificate.length > 0 && (
          <Fact name="x5t, x5t#S256">
            {ofCertificate
              .slice(0, 8)
              .map((one) => drawn(one))
              .join('\n')}
          </Fact>
        )}
      </dl>
      {jwk !== null && (
        <>
          <h3 className="mt-4 mb-1.5 text-small text-soft">Public members, in canonical form</h3>
          <pre
            className="max-h-80 overflow-auto rounded-md border border-line bg-raised px-3 py-2 [overflow-wrap:anywhere] whitespace-pre-wrap"
            tabIndex={0}
            role="group"
            aria-label="Public members"
          >
            {jwk.split('\n').map(visible).join('\n')}
          </pre>
        </>
      )}
      {certificates.slice(0, CERTIFICATES_SHOWN).map((certificate, at) => (
        <CertificateFacts
          // The same certificate may stand twice in a chain: its place is what it is known by.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          certificate={certificate}
          title={at === 0 ? 'Certificate' : `Certificate ${at + 1} of the chain`}
          of={at === 0 ? subject : null}
          reader={reader}
          now={now}
        />
      ))}
      {certificates.length > CERTIFICATES_SHOWN && (
        <p className="mt-2 text-small text-soft">And {certificates.length - CERTIFICATES_SHOWN} more in the chain.</p>
      )}
    </section>
  )
}

function Remarks({ children }: { readonly children: readonly ReactNode[] }) {
  return children.length > 0 && <ul className="mb-3 divide-y divide-line border-y border-line">{children}</ul>
}

/** Brings the details into view when they open; Escape closes them from anywhere but a text. */
function useClosing(onClose: () => void) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(() => {
    const escape = (event: KeyboardEvent) => {
      const inText = event.target instanceof Element && event.target.matches('input, textarea, select')
      if (event.key === 'Escape' && !inText && !document.querySelector(':popover-open')) onClose()
    }
    addEventListener('keydown', escape)
    return () => removeEventListener('keydown', escape)
  }, [onClose])
  return section
}
