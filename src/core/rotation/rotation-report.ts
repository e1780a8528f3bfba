import type { Tally } from '../checks/run-checks'
import type { KeyChange, RotationState } from '../comparison/match-sets'
import type { MemberChange } from '../comparison/member-changes'
import type { TokenFate } from '../comparison/token-fate'
import type { Finding } from '../foundation/finding'
import type { Outcome } from '../verify/look-up-key'
import type { RotationPlan } from './plan'

/** Two key sets compared. Plain data, without key material and without tokens. Times are seconds since the epoch. */
export interface RotationReport {
  readonly schema: 'rotation-report.v1'
  readonly tool: { readonly name: 'latchkey'; readonly version: string }
  readonly now: number
  /** Decided on the keys that can verify, by what they are and not by kid; null when a side cannot be read or is missing. */
  readonly state: RotationState | null
  /** One or two sentences. */
  readonly summary: string
  readonly before: SideReport
  readonly after: SideReport
  /** Keys that can verify, each once. */
  readonly counts: { readonly retained: number; readonly added: number; readonly removed: number }
  /** Worst first. */
  readonly findings: readonly Finding[]
  readonly tally: Tally
  /** In the order of the earlier set, then what only the later one has. */
  readonly keys: readonly RotationKey[]
  /** In the order in which they were found. */
  readonly tokens: readonly RotationToken[]
  /** The same by kid, in the order of the first token of each. */
  readonly token_groups: readonly RotationTokenGroup[]
  /** Whether enough keys are shared; absent when no least number was given. */
  readonly overlap_policy?: { readonly least_shared_keys: number; readonly shared: number; readonly met: boolean }
  /** Absent when no longest token lifetime was given. */
  readonly plan?: RotationPlan
}

export interface SideReport {
  readonly state: 'read' | 'empty' | 'unreadable' | 'missing'
  /** What is to be said of this side alone, one sentence; null when it is a plain key set. */
  readonly sentence: string | null
  readonly keys: number
  /** How many of them can verify, each counted once. */
  readonly usable: number
  readonly issuer: string | null
  readonly at: number | null
}

export interface RotationKey {
  /** RFC 7638, SHA-256, of the canonical key; null for a secret and for a key that cannot be read. */
  readonly thumbprint: string | null
  readonly change: KeyChange
  readonly before?: SideKey
  readonly after?: SideKey
  /** Of a key that only one side has under this kid: the same key, as the other side has it besides. */
  readonly elsewhere?: SideKey
  /** The kid names another key on the other side. */
  readonly kid_reused: boolean
  readonly members: readonly MemberChange[]
}

/** A key as one side has it. */
export interface SideKey {
  readonly kid: string | null
  readonly kty: string
  readonly crv: string | null
  readonly bits: number | null
  readonly alg: string | null
  readonly use: string | null
  /** Whether a verifier may check signatures with it; other keys do not count for the state. */
  readonly usable: boolean
  readonly private_members: readonly string[]
  /** JSON Pointer of the key in its set. */
  readonly pointer: string
}

export type SideVerdict = 'verifies' | 'fails' | 'not_checked'

export interface RotationToken {
  /** Start and end in the text it was found in, in UTF-16 units. */
  readonly at: readonly [number, number]
  readonly kid: string | null
  readonly alg: string | null
  readonly expires_at: number | null
  /** Null when it does not say when it expires. */
  readonly expired: boolean | null
  readonly before: SideVerdict
  readonly after: SideVerdict
  readonly fate: TokenFate
  /** Why, for each side: one sentence and the outcome of the lookup. */
  readonly reasons: {
    readonly before: { readonly outcome: Outcome; readonly why: string; readonly thumbprint: string | null }
    readonly after: { readonly outcome: Outcome; readonly why: string; readonly thumbprint: string | null }
  }
}

export interface RotationTokenGroup {
  readonly kid: string | null
  readonly tokens: number
  readonly expired: number
  /** How many tokens have each fate. */
  readonly fates: Readonly<Record<TokenFate, number>>
  /** Tokens that have not expired and verify under the earlier set only. */
  readonly breaking: number
  /** The last `exp` of the group; null when one has none. */
  readonly last_expires_at: number | null
}
