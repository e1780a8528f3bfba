import type { CheckOutcome, Tally } from '../checks/run-checks'
import type { ClientConfig } from '../client/client-config'
import type { Finding } from '../foundation/finding'
import type { MemberRow } from './lay-out-metadata'

/** An issuer's metadata, and a client of it, looked through. Plain data. Times are seconds since the epoch. */
export interface ProviderReport {
  readonly schema: 'provider.v1'
  readonly tool: { readonly name: 'latchkey'; readonly version: string }
  readonly now: number
  /** `missing`: nothing was given. `faulty`: there are errors. `doubtful`: there are warnings. `sound`: neither. */
  readonly state: 'missing' | 'faulty' | 'doubtful' | 'sound'
  /** One or two sentences. */
  readonly summary: string
  readonly issuer: {
    /** The issuer that the metadata name. */
    readonly named: string | null
    /** The issuer that was asked for, as it was stated or as the URL of its metadata has it. */
    readonly asked: string | null
    /** `template`: with a placeholder in place of the tenant. */
    readonly identity: 'same' | 'differs' | 'template' | 'not_checked'
  }
  /** Null when none can be read in the metadata. */
  readonly jwks_uri: string | null
  /** How many keys are published; null when they are not known. */
  readonly keys: number | null
  /** Every member of the metadata, by group. */
  readonly members: readonly MemberRow[]
  /** What is advertised, published or accepted, each once. */
  readonly algorithms: readonly AlgorithmRow[]
  /** What the client is set to, as far as it can be read; null when none was given or nothing can be read. */
  readonly client: ClientConfig | null
  /** Worst first. */
  readonly findings: readonly Finding[]
  readonly tally: Tally
  readonly outcomes: readonly CheckOutcome[]
}

export interface AlgorithmRow {
  readonly alg: string
  /** In a few words; null for a name that is no signature algorithm. */
  readonly meaning: string | null
  /** Whether it is verified with a secret, for which nothing is published. */
  readonly secret: boolean
  /** Whether the metadata list it for ID tokens; null when they list none. */
  readonly advertised: boolean | null
  /** How many published keys it can be verified with; null when the keys are not known, or it needs none of them. */
  readonly keys: number | null
  /** Whether the client accepts it; null when the client does not say. */
  readonly accepted: boolean | null
}
