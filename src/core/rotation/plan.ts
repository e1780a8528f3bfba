import type { FailureWindow } from './failure-windows'

/** What a plan is made from. Durations in seconds, times in seconds since the epoch. */
export interface PlanInputs {
  /** When the new key is put into the set. */
  readonly publish_at: number
  /** The longest lifetime of a token. */
  readonly max_token_age_seconds: number
  /** How long a set may be held, from its Cache-Control; left out, it promises nothing. */
  readonly cache_max_age_seconds?: number
  /** How long a cache between (a CDN) may hand out an old copy, which a verifier then holds for its own time. */
  readonly shared_cache_seconds?: number
  /** The verifiers there are, by the ids of `consumerCaches`. */
  readonly consumers?: readonly string[]
  /** The slowest verifier, where that is known; counts beside `consumers`. */
  readonly consumer_cache_seconds?: number
  /** How far the clocks of issuer and verifier may differ. */
  readonly clock_skew_seconds?: number
  /** How long after the switch some of the signers may still sign with the old key. */
  readonly signer_lag_seconds?: number
  /** `gradual`: each step when it is safe. `immediate`: signs as soon as it is published. `emergency`: and the old key goes at once. */
  readonly scenario?: Scenario
  /** Dates that were moved by hand, in place of those of the scenario. */
  readonly sign_at?: number
  readonly remove_at?: number
}

export type Scenario = 'gradual' | 'immediate' | 'emergency'

/** One line of the arithmetic: what is waited for, and how long. */
export interface PlanLine {
  readonly label: string
  readonly seconds: number
  /** Whether the line counts: of several caches only the slowest does. */
  readonly counts: boolean
}

export interface PlanStep {
  readonly id: 'publish' | 'sign' | 'remove' | 'forgotten'
  readonly title: string
  /** When it is to happen; null where nothing ends the wait. */
  readonly at: number | null
  /** Not before this; null for the first step. */
  readonly no_sooner_than: number | null
  /** How `no_sooner_than` comes about, from the step that it counts from. */
  readonly lines: readonly PlanLine[]
  /** What to do, one sentence. */
  readonly what: string
  /** What goes wrong when it is done sooner; null where nothing does. */
  readonly broken: string | null
}

export interface RotationPlan {
  readonly scenario: Scenario
  readonly inputs: PlanInputs
  /** In the order in which they are to happen. */
  readonly steps: readonly PlanStep[]
  /** The times in which tokens fail, as the plan stands; none when every step keeps its wait. */
  readonly windows: readonly FailureWindow[]
  /** One sentence. */
  readonly summary: string
}

/** When things happen, in seconds since the epoch. */
export interface PlanDates {
  readonly publishAt: number
  readonly signAt: number
  readonly signNoSooner: number
  readonly removeAt: number
  readonly removeNoSooner: number
}

export const total = (lines: readonly PlanLine[]): number =>
  lines.reduce((sum, { seconds, counts }) => (counts ? sum + seconds : sum), 0)
