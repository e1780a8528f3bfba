import type { ReactNode } from 'react'
import { citeUrl } from '../../../core/checks/cite-url'
import type { Check } from '../../../core/checks/define-check'
import { subjectTitles } from '../../../core/checks/find-checks'
import { QuotedText } from '../../parts/quoted-text'
import { SeverityMark, severityWords } from '../../parts/severity-mark'
import { EntryHead } from './entry-head'
import { Examples } from './examples'

interface EntryProps {
  readonly check: Check
  /** The earlier name of its code under which it was asked for; null when it was not. */
  readonly former: string | null
}

const parties = [
  ['caller', 'Caller', 'sends the token'],
  ['issuer', 'Issuer', 'signs it and publishes the keys'],
  ['verifier', 'Verifier', 'checks it'],
] as const

/** Everything there is to know of one check. */
export function Entry({ check, former }: EntryProps) {
  const { code, title, severity, subject, refuses, why, fix, retry, cites, formerly = [] } = check
  return (
    <article className="grid grow content-start desk:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="min-w-0 px-3.5 py-4 tablet:px-5">
        <EntryHead code={code} title={title}>
          <span aria-hidden="true">
            <SeverityMark severity={severity} />
          </span>
          <span>
            {severityWords[severity]} · {subjectTitles[subject]}
          </span>
        </EntryHead>
        {former && (
          <p className="mt-2">
            <code>{former}</code> is an earlier name of this code.
          </p>
        )}
        <p className="mt-2 max-w-2xl">
          {refuses ? (
            <b className="font-semibold">A verifier must refuse the token.</b>
          ) : (
            'No token is refused for this alone.'
          )}
        </p>
        <Part title="Why it matters">
          <p>
            <QuotedText text={why} />
          </p>
        </Part>
        <Part title="What to do">
          <dl className="divide-y divide-line border-y border-line">
            {parties.map(
              ([party, name, does]) =>
                fix[party] && (
                  <div key={party} className="grid gap-x-4 py-2 tablet:grid-cols-[9rem_minmax(0,1fr)]">
                    <dt>
                      <b className="font-semibold">{name}</b>
                      <span className="block text-small text-soft">{does}</span>
                    </dt>
                    <dd>
                      <QuotedText text={fix[party]} />
                    </dd>
                  </div>
                ),
            )}
          </dl>
        </Part>
        <Part title="Does a retry help?">
          <p>{retry ?? 'A retry does not help.'}</p>
        </Part>
        <Part title="Where it is written">
          <ul>
            {cites.map((cite) => (
              <li key={cite} className="[overflow-wrap:anywhere]">
                <Citation cite={cite} />
              </li>
            ))}
          </ul>
        </Part>
        {formerly.length > 0 && (
          <Part title="Earlier names">
            <p>
              <code>{formerly.join(', ')}</code>
            </p>
          </Part>
        )}
      </div>
      <div className="min-w-0 border-line px-3.5 py-4 tablet:px-5 max-desk:border-t desk:border-l">
        <Examples check={check} />
      </div>
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="mt-5 max-w-2xl">
      <h2 className="mb-2">{title}</h2>
      {children}
    </section>
  )
}

/** Nothing is fetched: the specification opens in a tab of its own, which is told nothing of this one. */
function Citation({ cite }: { readonly cite: string }) {
  const url = citeUrl(cite)
  if (!url) return cite
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {cite}
    </a>
  )
}
