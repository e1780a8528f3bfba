import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import type { Finding } from '../../core/foundation/finding'
import { firstSentence } from '../../core/foundation/wording'
import { QuotedText } from '../parts/quoted-text'
import { ReferenceLink } from '../parts/reference-link'
import { SeverityMark } from '../parts/severity-mark'
import { catalogue } from '../queries/catalogue'
import { useSession } from '../session'

interface FindingItemProps extends Omit<ComponentProps<'li'>, 'className' | 'children'> {
  readonly finding: Finding
}

/** One finding of a list: the sentence, what to do, and behind the code why it matters. */
export function FindingItem({ finding: { severity, message, code, fix }, ...item }: FindingItemProps) {
  const { lead, rest } = firstSentence(message)
  const session = useSession()
  return (
    <li {...item} className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2 py-2.5">
      <SeverityMark severity={severity} />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p>
          <b className="font-semibold">
            <QuotedText text={lead} />
          </b>
          <QuotedText text={rest} />
        </p>
        <p className="text-soft">
          <QuotedText text={fix} />
        </p>
        <div className="flex items-start gap-x-3">
          <Reason code={code} />
          <ReferenceLink code={code} drawnFrom={session} />
        </div>
      </div>
    </li>
  )
}

/** The code, and behind it why it matters and where that is written. */
function Reason({ code }: { readonly code: string }) {
  const { data } = useQuery(catalogue)
  const check = data?.checks.find((one) => one.code === code)
  if (!check) return <code className="text-code text-soft">{code}</code>
  return (
    <details className="group min-w-0">
      <summary className="inline-flex w-fit list-none items-center gap-1 text-soft hover:text-ink">
        <code className="text-code">{code}</code>
        <span aria-hidden="true" className="text-code group-open:rotate-90">
          ▸
        </span>
      </summary>
      <p className="mt-1 text-soft">
        <QuotedText text={check.why} /> <span>{check.cites.join(', ')}</span>
      </p>
    </details>
  )
}
