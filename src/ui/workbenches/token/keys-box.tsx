import type { Reading } from '../../../core/foundation/reading'
import { count } from '../../../core/foundation/wording'
import type { KeySet } from '../../../core/keys/key'
import { QuotedText } from '../../parts/quoted-text'
import { SectionHead } from '../../parts/section-head'
import { TextBox } from '../../parts/text-box'
import { give, type Session } from '../../session'

interface KeysBoxProps {
  readonly keyReading: Reading<KeySet> | null
  readonly session: Session
}

/** What the token is held against: any text that has keys in it, and what was made of it. */
export function KeysBox({ keyReading, session }: KeysBoxProps) {
  return (
    <section className="px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Keys" />
      <TextBox
        id="keys"
        label="Keys"
        placeholder="Paste the issuer’s key set (JWKS), a JWK, a PEM, a certificate, or a secret."
        value={session.keys}
        onChange={(keys) => give({ keys })}
        describedBy="keys-notes"
        height="min-h-24 max-h-72"
      />
      <div id="keys-notes" role="status" className="text-small text-soft">
        {keyReading && <KeyNotes reading={keyReading} />}
      </div>
    </section>
  )
}

const forms: Record<KeySet['form'], string> = {
  jwks: 'a key set (JWKS)',
  jwk: 'a single JWK',
  pem: 'PEM',
  'pem-map': 'a map of kid to PEM',
  x5c: 'a certificate chain (x5c)',
  secret: 'a shared secret',
}

function KeyNotes({ reading }: { readonly reading: Reading<KeySet> }) {
  const flaws = reading.state === 'whole' ? [] : reading.flaws
  return (
    <>
      {reading.state !== 'unreadable' && <p className="mt-2">{madeOf(reading.value)}</p>}
      {flaws.slice(0, 3).map((flaw) => (
        <p key={`${flaw.reason} ${flaw.at} ${flaw.pointer}`} className="mt-2 text-fail">
          <QuotedText text={flaw.message} />
        </p>
      ))}
      {flaws.length > 3 && (
        <p className="mt-1">{count(flaws.length - 3, 'more fault')}; they stand among the findings.</p>
      )}
    </>
  )
}

function madeOf({ form, keys }: KeySet): string {
  if (form !== 'secret') return `Read as ${forms[form]}: ${count(keys.length, 'key')}.`
  const readings = keys.map(
    ({ writtenAs, bits }) => `${writtenAs.replace('secret, read ', '')} (${count((bits ?? 0) / 8, 'byte')})`,
  )
  return `Read as ${forms.secret}, ${readings.join(', ')}.${readings.length > 1 ? ' Each is tried.' : ''}`
}
