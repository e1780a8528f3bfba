import type { ExampleRotation } from '../../../core/checks/example'
import { ShortText } from './short-text'
import { textOf } from './text-of'

/** Two key sets that are compared, and the tokens that are looked up in both. */
export function SetsFacts({ rotation: { before, after, tokens } }: { readonly rotation: ExampleRotation }) {
  return (
    <dl className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-small [&>dt]:text-soft">
      <dt>Earlier set</dt>
      <dd>
        <ShortText text={textOf(before)} />
      </dd>
      <dt>Later set</dt>
      <dd>
        <ShortText text={textOf(after)} />
      </dd>
      {tokens !== undefined && (
        <>
          <dt>Tokens</dt>
          <dd>
            <ShortText text={tokens} />
          </dd>
        </>
      )}
    </dl>
  )
}
