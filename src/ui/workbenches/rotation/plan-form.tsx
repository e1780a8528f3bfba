import { consumerCaches } from '../../../core/rotation/consumer-caches'
import type { PlanInputs, Scenario } from '../../../core/rotation/plan'
import { giveRotation, type PlanWishes } from '../../session'
import { ConsumerChoice } from './consumer-choice'
import { DateField } from './date-field'
import { SecondsField } from './seconds-field'

interface PlanFormProps {
  readonly wishes: PlanWishes
  readonly inputs: PlanInputs
  /** How long the headers of the earlier set let it be held, in seconds; null when they do not say. */
  readonly fromHeaders: number | null
}

const scenarios: readonly { readonly name: Scenario; readonly words: string }[] = [
  { name: 'gradual', words: 'Gradual: each step when it is safe' },
  { name: 'immediate', words: 'Immediate: sign as soon as the new key is published' },
  { name: 'emergency', words: 'Emergency: the old key goes at once' },
]

/** What the plan is made from. What is left empty has its default. */
export function PlanForm({ wishes, inputs, fromHeaders }: PlanFormProps) {
  const wish = (change: PlanWishes) => giveRotation({ plan: { ...wishes, ...change } })
  const chosen = inputs.consumers ?? []
  return (
    <form aria-label="Plan" onSubmit={(event) => event.preventDefault()}>
      <div className="grid gap-x-5 gap-y-3 tablet:grid-cols-2">
        <SecondsField
          label="Longest token lifetime"
          value={wishes.max_token_age_seconds}
          otherwise={inputs.max_token_age_seconds}
          onChange={(seconds) => wish({ max_token_age_seconds: seconds })}
        />
        <SecondsField
          label="Cache lifetime of the set"
          value={wishes.cache_max_age_seconds}
          otherwise={fromHeaders}
          note={fromHeaders === null ? 'Its Cache-Control; none is known.' : 'as its headers say.'}
          onChange={(seconds) => wish({ cache_max_age_seconds: seconds })}
        />
        <SecondsField
          label="Clock skew"
          value={wishes.clock_skew_seconds}
          otherwise={inputs.clock_skew_seconds ?? 0}
          onChange={(seconds) => wish({ clock_skew_seconds: seconds })}
        />
        <SecondsField
          label="Slowest verifier of your own"
          value={wishes.consumer_cache_seconds}
          otherwise={null}
          note="How long it may not know a new key."
          onChange={(seconds) => wish({ consumer_cache_seconds: seconds })}
        />
        <SecondsField
          label="Shared cache between, such as a CDN"
          value={wishes.shared_cache_seconds}
          otherwise={null}
          note="How long it may hand out an old copy."
          onChange={(seconds) => wish({ shared_cache_seconds: seconds })}
        />
        <SecondsField
          label="Signers lag behind the switch by"
          value={wishes.signer_lag_seconds}
          otherwise={null}
          note="How long some may still use the old key."
          onChange={(seconds) => wish({ signer_lag_seconds: seconds })}
        />
        <DateField
          label="Publish at (UTC)"
          value={wishes.publish_at}
          otherwise={inputs.publish_at}
          onChange={(time) => wish({ publish_at: time })}
        />
        <label className="block text-small">
          Scenario
          <select
            className="mt-1 block w-full rounded-md border border-edge bg-raised px-1.5 py-1 text-ink"
            value={inputs.scenario ?? 'gradual'}
            onChange={({ currentTarget }) =>
              wish({ scenario: scenarios.find(({ name }) => name === currentTarget.value)?.name })
            }
          >
            {scenarios.map(({ name, words }) => (
              <option key={name} value={name}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <DateField
          label="Sign at (UTC)"
          value={wishes.sign_at}
          otherwise={null}
          note="Left empty: as the scenario has it."
          onChange={(time) => wish({ sign_at: time })}
        />
        <DateField
          label="Remove at (UTC)"
          value={wishes.remove_at}
          otherwise={null}
          note="Left empty: as the scenario has it."
          onChange={(time) => wish({ remove_at: time })}
        />
      </div>
      <ConsumerChoice consumers={consumerCaches} chosen={chosen} onChange={(ids) => wish({ consumers: ids })} />
    </form>
  )
}
