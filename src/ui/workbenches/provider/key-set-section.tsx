import { utc } from '../../../core/foundation/time'
import { count } from '../../../core/foundation/wording'
import type { ProviderReport } from '../../../core/provider/provider-report'
import { webUrl } from '../../../core/sources/address'
import type { KeySource } from '../../../core/sources/key-source'
import { FetchReport } from '../../key-sources/fetch-report'
import { useFetching } from '../../key-sources/use-fetching'
import { SectionHead } from '../../parts/section-head'

interface KeySetSectionProps {
  readonly report: ProviderReport
  readonly source: KeySource | null
}

/** Whether the key set that the metadata name can be fetched, and what it is. */
export function KeySetSection({ report: { jwks_uri: uri, issuer }, source }: KeySetSectionProps) {
  const fetching = useFetching()
  const url = uri === null ? null : webUrl(uri)
  // Whoever wrote a document may name any issuer: only where it is the one that was asked are the keys taken for its own.
  const owner = issuer.identity === 'same' && issuer.named !== null ? issuer.named : undefined
  const ask = () => url && uri !== null && fetching.fetch({ kind: 'jwks-url', url: uri }, owner)
  return (
    <section className="min-w-0 border-b border-line px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Published keys">
        <button
          type="button"
          className="plain-button"
          disabled={!url}
          aria-disabled={fetching.asking !== null}
          onClick={ask}
        >
          Fetch the key set
        </button>
      </SectionHead>
      <p className="[overflow-wrap:anywhere]">
        {uri === null ? (
          <span className="text-soft">The metadata name no address of a key set.</span>
        ) : url === null ? (
          <span className="text-soft">
            <code>{uri}</code> is no address that can be fetched.
          </span>
        ) : (
          <code>{uri}</code>
        )}
      </p>
      {source?.origin.kind === 'fetched' ? (
        <p className="mt-1 text-small text-soft [overflow-wrap:anywhere]">
          {count(source.keySet.keys.length, 'key')}, fetched {utc(source.origin.evidence.at)}; each of them is under{' '}
          <a href="#/key-sets">Key sets</a>
          {source.origin.issuer === null
            ? '. Whose they are is not known: write the issuer that you expect above, then fetch them again.'
            : ', and tokens of this issuer are held against them.'}
        </p>
      ) : (
        url && (
          <p className="mt-1 text-small text-soft">
            Not fetched. Only <code>{url.host}</code> is asked, and learns nothing of any token.
          </p>
        )
      )}
      <FetchReport key={uri} fetching={fetching} />
    </section>
  )
}
