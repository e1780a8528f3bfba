import { useId } from 'react'
import { webUrl } from '../../../core/sources/address'
import { FetchReport } from '../../key-sources/fetch-report'
import { useFetching } from '../../key-sources/use-fetching'
import { QuotedText } from '../../parts/quoted-text'
import { SectionHead } from '../../parts/section-head'
import { TextBox } from '../../parts/text-box'
import type { FetchRun } from '../../queries/fetch-keys'
import { documentOf } from '../../queries/fetch-metadata'
import { currentSession, giveProvider, useSession } from '../../session'
import { readIssuer } from './read-issuer'

/** The issuer to ask, and its metadata as a text, however they came. */
export function IssuerBox() {
  const provider = useSession((session) => session.provider)
  const { issuer, document, fetched } = provider
  const id = useId()
  const fetching = useFetching(take)
  const { place, fault } = readIssuer(issuer)
  const host = place && webUrl(place.kind === 'issuer' ? place.issuer : place.url)?.host
  return (
    <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Issuer">{fetched && <span>fetched from {webUrl(fetched.url)?.host}</span>}</SectionHead>
      <form
        className="flex items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (place && !fetching.asking) fetching.fetchMetadata(place)
        }}
      >
        <input
          type="text"
          aria-label="Issuer"
          aria-describedby={`${id}-note`}
          aria-invalid={fault !== null}
          className="min-w-0 grow rounded-md border border-edge bg-raised px-3 py-1 font-mono text-small placeholder:text-soft"
          placeholder="https://id.example.com, or the address of its metadata"
          value={issuer}
          onChange={(event) => giveProvider({ issuer: event.currentTarget.value })}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
        />
        <button type="submit" className="plain-button py-1" disabled={!place} aria-disabled={fetching.asking !== null}>
          Fetch metadata
        </button>
      </form>
      <p id={`${id}-note`} className="mt-1.5 min-h-5 text-small text-soft [overflow-wrap:anywhere]">
        {fault !== null ? (
          <span className="text-fail">
            <QuotedText text={fault} />
          </span>
        ) : host ? (
          <>
            Nothing is asked until you press Fetch metadata; then <code>{host}</code> is asked for its metadata, and no
            token and no key goes with it.
          </>
        ) : (
          'What you paste below is compared with the issuer here, and nothing is asked.'
        )}
      </p>
      <FetchReport
        fetching={fetching}
        isDone={fetching.run?.attempts.some((attempt) => documentOf(attempt) !== null) ?? false}
        withoutMetadata
      />
      <div className="mt-3">
        <TextBox
          id="discovery-document"
          label="Discovery document"
          placeholder="Or paste the metadata: the JSON of /.well-known/openid-configuration; or drop a file."
          value={document}
          onChange={(text) => giveProvider({ document: text })}
          height="min-h-28 max-h-72"
        />
      </div>
    </section>
  )
}

/** Takes the metadata that a click brought; what was fetched before them is kept, to say what has changed. */
function take({ attempts }: FetchRun) {
  const found = attempts.find((attempt) => documentOf(attempt) !== null)
  const document = found && documentOf(found)
  if (!found || document === undefined || document === null) return
  const { fetched, document: before } = currentSession().provider
  const { url } = found.evidence
  giveProvider({ document, fetched: { url, before: fetched?.url === url ? before : null } })
}
