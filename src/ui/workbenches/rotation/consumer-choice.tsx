import type { ConsumerCache } from '../../../core/rotation/consumer-caches'
import { exactDuration } from '../../../core/rotation/exact-duration'

interface ConsumerChoiceProps {
  readonly consumers: readonly ConsumerCache[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** Which libraries and gateways verify the tokens: the slowest of them decides the waits. */
export function ConsumerChoice({ consumers, chosen, onChange }: ConsumerChoiceProps) {
  const turn = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className="mt-3 min-w-0">
      <legend className="text-small">Who verifies the tokens, at its defaults</legend>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {consumers.map(({ id, name, version, does, source, learns_within_seconds: learns, holds_seconds: holds }) => (
          <li key={id} className="py-1.5 text-small">
            <div className="flex flex-wrap items-baseline gap-x-2">
              <label className="flex items-baseline gap-2">
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => turn(id)} />
                <span>{name}</span>
              </label>
              <span className="ml-auto text-soft">
                {learns === 0 ? 'learns at once' : `learns within ${exactDuration(learns)}`}
              </span>
            </div>
            {chosen.includes(id) && (
              <p className="pl-5 text-soft">
                {does} It forgets a key {holds === null ? 'only then' : `within ${exactDuration(holds)}`}. Read in{' '}
                <a
                  href={source}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`${version}, the source for ${name}`}
                  className="underline"
                >
                  {version}
                </a>
                .
              </p>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
