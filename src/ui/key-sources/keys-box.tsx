import { type ReactNode, useMemo } from 'react'
import type { JsonObject } from '../../core/foundation/json-node'
import { count } from '../../core/foundation/wording'
import type { KeySet } from '../../core/keys/key'
import { keySetOf } from '../../core/read-pasted'
import { suggestedBy } from '../../core/sources/read-source'
import { sendsNothing } from '../../platform/build-profile'
import { QuotedText } from '../parts/quoted-text'
import { SectionHead } from '../parts/section-head'
import { give, useSession } from '../session'
import { FetchReport } from './fetch-report'
import { KeepButton } from './keep-button'
import { KeptButton } from './kept-button'
import { KeysTextBox } from './keys-text-box'
import { privateSentence } from './private-sentence'
import { ReadingKeys } from './reading-keys'
import { SourceList } from './source-list'
import { useFetching } from './use-fetching'
import type { KeySources } from './use-key-sources'

interface KeysBoxProps {
  readonly sources: KeySources
  /** The claims of the token, whose issuer suggests where its keys are; null without a token. */
  readonly claims: JsonObject | null
  /** More buttons for the head. */
  readonly children?: ReactNode
}

/** What a token is held against: any text that has keys in it, or the address of a key set or an issuer. */
export function KeysBox({ sources, claims, children }: KeysBoxProps) {
  const keys = useSession((session) => session.keys)
  const fetching = useFetching()
  const { names, reading } = sources.box
  const place = names.kind === 'keys' || names.kind === 'not-a-source' ? null : names
  const suggested = claims && !sources.box.source && !fetching.asking ? suggestedBy(claims) : null
  const known = sources.all.some(({ origin }) => origin.kind === 'fetched' && origin.issuer === suggested?.issuer)
  return (
    <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Keys">
        {children}
        <KeptButton />
        <button
          type="button"
          className="plain-button"
          disabled={!place}
          aria-disabled={fetching.asking !== null}
          onClick={() => place && fetching.fetch(place)}
        >
          Fetch keys
        </button>
      </SectionHead>
      <KeysTextBox />
      <div id="keys-notes" role="status" className="text-small text-soft">
        {names.kind === 'not-a-source' && (
          <p className="mt-2 text-fail">
            <QuotedText text={names.message} />
          </p>
        )}
        {place && <p className="mt-2">{placeWords(place)}</p>}
        {reading && <KeyNotes reading={reading} />}
        {sources.box.source && sources.all.length === 1 && sources.box.source.keySet.form !== 'secret' && (
          <KeepButton source={sources.box.source} />
        )}
      </div>
      {sources.long && <ReadingKeys reading={sources.long} />}
      {suggested?.urls[0] && !known && (
        <p className="mt-2 text-small text-soft">
          The token’s issuer suggests{' '}
          <button
            type="button"
            className="text-left [overflow-wrap:anywhere] text-accent hover:underline"
            onClick={() => {
              give({ keys: suggested.issuer })
              fetching.fetch({ kind: 'issuer', issuer: suggested.issuer, completed: false })
            }}
          >
            Fetch {suggested.urls[0]}
          </button>
        </p>
      )}
      {(keys.trim() !== '' || sources.all.length > 0) && <FetchReport fetching={fetching} />}
      <SourceList sources={sources} fetching={fetching} />
    </section>
  )
}

function placeWords(place: { readonly kind: string; readonly url?: string; readonly issuer?: string }): string {
  const when = sendsNothing
    ? 'This is the offline build, which asks nobody: Fetch keys gives the curl line to run.'
    : 'Nothing is asked until you press Fetch keys.'
  if (place.kind === 'jwks-url') return `The address of a key set. ${when}`
  if (place.kind === 'discovery-url') return `The address of an issuer’s metadata. ${when}`
  return `An issuer, ${place.issuer}: its metadata say where its keys are. ${when}`
}

const forms: Record<KeySet['form'], string> = {
  jwks: 'a key set (JWKS)',
  jwk: 'a single JWK',
  pem: 'PEM',
  'pem-map': 'a map of kid to PEM',
  x5c: 'a certificate chain (x5c)',
  secret: 'a shared secret',
}

function KeyNotes({ reading }: { readonly reading: NonNullable<KeySources['box']['reading']> }) {
  const flaws = reading.state === 'whole' ? [] : reading.flaws
  const keySet = keySetOf(reading)
  const exposed = useMemo(() => keySet && privateSentence(keySet.keys), [keySet])
  return (
    <>
      {keySet && <p className="mt-2">{madeOf(keySet)}</p>}
      {exposed && (
        <p className="mt-2 [overflow-wrap:anywhere] text-fail">
          <QuotedText text={exposed} />
        </p>
      )}
      {flaws.slice(0, 3).map((flaw) => (
        <p key={`${flaw.reason} ${flaw.at} ${flaw.pointer}`} className="mt-2 [overflow-wrap:anywhere] text-fail">
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
