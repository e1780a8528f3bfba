import type { CheckOutcome, Tally } from '../checks/run-checks'
import type { Finding } from '../foundation/finding'
import type { JsonValue } from '../foundation/json-access'
import type { TokenForm } from '../token/token'
import type { Lookup } from '../verify/look-up-key'
import type { VerdictWord } from './decide'
import type { ExplainedLookup } from './explain-lookup'
import type { PolicyRow } from './policy-row'
import type { Statuses } from './statuses'

/** Everything Latchkey has to say of one token. Plain data: it survives structured clone and JSON. */
export interface Inspection {
  readonly schema: 'report.v1'
  readonly tool: { readonly name: 'latchkey'; readonly version: string }
  /** The time it was judged at, in seconds since the epoch. */
  readonly now: number
  readonly token: {
    readonly form: TokenForm
    /** As JSON.parse reads it; null when it is not JSON. */
    readonly header: JsonValue
    readonly claims: JsonValue
    readonly kid: string | null
    readonly alg: string | null
  }
  readonly verdict: VerdictWord
  readonly summary: string
  readonly statuses: Statuses
  readonly lookup: Lookup
  /** The lookup in words, for each party. Null where there was nothing to look in. Never exported: the findings say it. */
  readonly explained: ExplainedLookup | null
  /** The same token held against every other set that is loaded, in the order of loading. Never exported. */
  readonly elsewhere: readonly { readonly name: string; readonly lookup: Lookup }[]
  /** Worst first. */
  readonly findings: readonly Finding[]
  readonly tally: Tally
  /** What is demanded beside what was found, a row each. Never exported: statuses and findings say it. */
  readonly demands: readonly PolicyRow[]
  /** One for each check, in the order of the catalogue. Never exported: the tally counts them. */
  readonly outcomes: readonly CheckOutcome[]
}
