import type { LinkContent } from '../../core/link/link-contents'
import { QuotedText } from '../parts/quoted-text'

/** What a link carries, a row for each member. */
export function ContentList({ contents }: { readonly contents: readonly LinkContent[] }) {
  return (
    <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-small [overflow-wrap:anywhere] [&>dt]:text-soft">
      {contents.map(({ member, title, words }) => (
        <div key={member} className="col-span-2 grid grid-cols-subgrid [&>dt]:text-soft">
          <dt>{title}</dt>
          <dd>
            <QuotedText text={words} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
