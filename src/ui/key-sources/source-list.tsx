import { utc } from '../../core/foundation/time'
import { count, list } from '../../core/foundation/wording'
import { heldUntil } from '../../core/sources/cache-policy'
import type { KeySource } from '../../core/sources/key-source'
import { give, unload } from '../session'
import { KeepButton } from './keep-button'
import type { Fetching } from './use-fetching'
import type { KeySources } from './use-key-sources'

interface SourceListProps {
  readonly sources: KeySources
  readonly fetching: Fetching
}

/** The key sets of this session: where each came from, how long it may be held, and which one the token is held against. */
export function SourceList({ sources: { all, current, box }, fetching }: SourceListProps) {
  if (all.length === 0 || (all.length === 1 && box.source)) return null
  return (
    <fieldset className="mt-3 min-w-0">
      <legend className="text-small text-soft">{count(all.length, 'key set')} of this session; looking into</legend>
      <ul className="divide-y divide-line">
        {all.map((source) => (
          <Item key={source.id} source={source} current={source === current} fetching={fetching} />
        ))}
      </ul>
    </fieldset>
  )
}

interface ItemProps {
  readonly source: KeySource
  readonly current: boolean
  readonly fetching: Fetching
}

function Item({ source, current, fetching }: ItemProps) {
  const { id, name, keySet, origin } = source
  const busy = fetching.asking !== null
  return (
    <li className="py-1.5 text-small">
      <label className="flex items-baseline gap-2">
        <input type="radio" name="key-set" checked={current} onChange={() => give({ chosen: id })} />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          {name} · {count(keySet.keys.length, 'key')}
          <span className="text-soft"> · {originWords(source)}</span>
        </span>
      </label>
      <div className="flex flex-wrap items-center gap-x-1 pl-5 text-soft">
        {origin.kind === 'fetched' && origin.evidence.via !== 'curl' && (
          <>
            <button
              type="button"
              className="quiet-button"
              aria-disabled={busy}
              onClick={() => fetching.refresh(source)}
            >
              Refresh
            </button>
            <button
              type="button"
              className="quiet-button"
              aria-disabled={busy}
              onClick={() => fetching.sampleFive(source)}
            >
              Fetch 5 times
            </button>
          </>
        )}
        {origin.kind !== 'kept' && keySet.form !== 'secret' && <KeepButton source={source} />}
        {origin.kind !== 'given' && (
          <button type="button" className="quiet-button" aria-label={`Remove ${name}`} onClick={() => unload(id)}>
            Remove
          </button>
        )}
      </div>
      {fetching.sample?.id === id && <Sample sample={fetching.sample} />}
    </li>
  )
}

function Sample({ sample: { groups, failed } }: { readonly sample: NonNullable<Fetching['sample']> }) {
  const sets = groups.map(({ answers, keys }) => `${list(keys)} (${answers}×)`)
  return (
    <p className="pl-5 [overflow-wrap:anywhere]">
      {groups.length > 1 ? (
        <b className="font-semibold text-warn">The answers disagree: </b>
      ) : (
        groups.length === 1 && <b className="font-semibold">The answers agree: </b>
      )}
      {sets.join('; ')}
      {failed > 0 && ` ${count(failed, 'request')} failed.`}
    </p>
  )
}

function originWords({ origin }: KeySource): string {
  if (origin.kind === 'given') return 'pasted'
  if (origin.kind === 'kept') return `kept ${utc(origin.at)}, from ${origin.from}`
  const { evidence, before } = origin
  const { answer, at } = evidence
  const until = answer.kind === 'response' ? heldUntil(answer.headers, at).until : null
  const held = until === null ? '' : `, may be held until ${utc(until)}`
  return `${before ? 'refreshed' : evidence.via === 'curl' ? 'pasted from curl' : 'fetched'} ${utc(at)}${held}`
}
