import { type ExampleProvider, openProvider } from '../../../core/checks/example'
import { ShortText } from './short-text'

const titles = {
  issuer: 'Issuer',
  earlier: 'Earlier',
  discovery: 'Metadata',
  config: 'Client',
  jwks: 'Keys',
  jwks_url: 'Keys from',
} as const

/** An issuer's metadata, a client of it, and its keys, whichever an example has. */
export function ProviderFacts({ provider }: { readonly provider: ExampleProvider }) {
  const texts = openProvider(provider)
  return (
    <dl className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-small [&>dt]:text-soft">
      {(Object.keys(titles) as (keyof typeof titles)[]).map((name) => {
        const text = texts[name]
        return (
          text !== undefined && (
            <div key={name} className="col-span-2 grid grid-cols-subgrid [&>dt]:text-soft">
              <dt>{titles[name]}</dt>
              <dd>
                <ShortText text={text} />
              </dd>
            </div>
          )
        )
      })}
    </dl>
  )
}
