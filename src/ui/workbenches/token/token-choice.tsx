import { stringMember } from '../../../core/foundation/json-access'
import { count } from '../../../core/foundation/wording'
import type { FoundToken } from '../../../core/intake/found-token'
import { readToken } from '../../../core/token/read-token'
import { give } from '../../session'

/** So many are listed; a log full of tokens belongs elsewhere. */
const LISTED = 50

interface TokenChoiceProps {
  readonly all: readonly FoundToken[]
  readonly which: number
}

/** Where one paste holds several tokens: which of them is looked at. */
export function TokenChoice({ all, which }: TokenChoiceProps) {
  if (all.length < 2) return null
  return (
    <fieldset className="mt-3">
      <legend className="text-small text-soft">{count(all.length, 'token')} were found; looking at</legend>
      <div className="max-h-48 overflow-y-auto">
        {all.slice(0, LISTED).map((found, index) => (
          <label key={found.at[0]} className="flex items-baseline gap-2 py-0.5 text-small">
            <input type="radio" name="which" checked={index === which} onChange={() => give({ which: index })} />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {index + 1}. {nameOf(found)}
            </span>
          </label>
        ))}
      </div>
      {all.length > LISTED && <p className="text-small text-soft">Only the first {LISTED} are listed.</p>}
    </fieldset>
  )
}

/** Enough to tell one token from another without its subject. */
function nameOf({ token }: FoundToken): string {
  const { header, payload, form } = readToken(token)
  const says = [
    stringMember(header?.object, 'typ') ?? form,
    stringMember(header?.object, 'alg'),
    stringMember(header?.object, 'kid'),
    stringMember(payload?.object, 'iss'),
  ]
  return says.filter((one) => one !== undefined).join(' · ')
}
