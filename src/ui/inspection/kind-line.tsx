import { useId } from 'react'
import type { JsonObject } from '../../core/foundation/json-node'
import { capitalise } from '../../core/foundation/wording'
import { kindSentence } from '../../core/policy/kind-words'
import { type KindChoice, kindName, type TokenKind } from '../../core/policy/token-kind'
import { give, useSession } from '../session'

interface KindLineProps {
  readonly header: JsonObject | null
  readonly claims: JsonObject
}

/** The kinds whose rules are asked for most, and then the others. */
const usual: readonly TokenKind[] = [
  'id_token',
  'access_token',
  'github_ci',
  'gitlab_ci',
  'dpop_proof',
  'logout_token',
  'security_event',
  'client_assertion',
  'key_binding',
]
const others = (Object.keys(kindName) as readonly TokenKind[]).filter((kind) => !usual.includes(kind))

/** As what kind of token it is read, by whose rules it is judged; and the choice to say otherwise. */
export function KindLine({ header, claims }: KindLineProps) {
  const kind = useSession((session) => session.kind)
  const id = useId()
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-small text-soft">
      <p role="status">{kindSentence(header, claims, kind)}</p>
      <span className="flex items-baseline gap-1.5">
        <label htmlFor={id}>Judge it as</label>
        <select
          id={id}
          className="max-w-52 rounded-md border border-edge bg-raised px-1.5 py-0.5 text-ink"
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) => give({ kind: value === '' ? null : (value as KindChoice) })}
        >
          <option value="">As it looks</option>
          <Kinds kinds={usual} />
          <option value="other">None of these kinds</option>
          <optgroup label="Further kinds">
            <Kinds kinds={others} />
          </optgroup>
        </select>
      </span>
    </div>
  )
}

function Kinds({ kinds }: { readonly kinds: readonly TokenKind[] }) {
  return kinds.map((kind) => (
    <option key={kind} value={kind}>
      {capitalise(kindName[kind])}
    </option>
  ))
}
