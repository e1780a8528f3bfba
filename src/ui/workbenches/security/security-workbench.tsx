import type { ReactNode } from 'react'
import { ForTheHost } from './for-the-host'
import { securityText } from './security-text'
import { TextWithCode } from './text-with-code'

/** What the page promises, what holds it to that, how to check it, and what it cannot promise: SECURITY.md, and this page. */
export default function SecurityWorkbench() {
  const { lead, promises, steps, limits, report } = securityText
  return (
    <article className="px-3.5 py-4 tablet:px-5">
      <h1 className="text-verdict font-semibold tracking-[-0.008em]">Security</h1>
      <p className="mt-1 max-w-3xl text-soft">{lead}</p>
      <Part title="What is promised, and what holds it to that">
        <dl className="divide-y divide-line border-y border-line">
          {promises.map(({ promise, held }) => (
            <div key={promise} className="grid gap-x-6 py-2.5 tablet:grid-cols-[15rem_minmax(0,1fr)]">
              <dt className="font-semibold text-pretty">{promise}</dt>
              <dd className="max-w-3xl">
                <TextWithCode text={held} />
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <div className="grid gap-x-10 desk:grid-cols-2">
        <Part title="To check it in five minutes">
          <ol className="list-outside list-decimal space-y-2 pl-5">
            {steps.map((step) => (
              <li key={step}>
                <TextWithCode text={step} />
              </li>
            ))}
          </ol>
        </Part>
        <Part title="What is not promised">
          <ul className="list-outside list-disc space-y-2 pl-5">
            {limits.map((limit) => (
              <li key={limit}>
                <TextWithCode text={limit} />
              </li>
            ))}
          </ul>
        </Part>
      </div>
      <Part title="To report a fault">
        <p className="max-w-3xl">{report}</p>
      </Part>
      <Part title="For whoever hosts this page">
        <ForTheHost />
      </Part>
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="mt-6 min-w-0">
      <h2 className="mb-2">{title}</h2>
      {children}
    </section>
  )
}
