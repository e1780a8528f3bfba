import { member } from '../foundation/json-access'
import type { JsonNode, JsonObject } from '../foundation/json-node'
import { DEFAULT_CLOCK_SKEW, type Policy } from './policy'

/** How one time claim stands. Times are seconds since the epoch (RFC 7519 §2 NumericDate). */
export type TimeState =
  | { readonly state: 'absent' }
  /** Not a finite JSON number. */
  | { readonly state: 'unreadable'; readonly node: JsonNode }
  | {
      readonly state: 'met'
      readonly time: number /** Only thanks to the clock skew allowed. */
      readonly byLeeway: boolean
    }
  | { readonly state: 'unmet'; readonly time: number }

export interface TimeEvaluation {
  /** RFC 7519 §4.1.4: the current time must be before `exp`. */
  readonly exp: TimeState
  /** RFC 7519 §4.1.5: the current time must be `nbf` or after. */
  readonly nbf: TimeState
  /** Against `max_token_age_seconds` of the policy; `absent` when it is not asked for. */
  readonly age: TimeState
  readonly status: 'pass' | 'fail' | 'not_checked'
}

/** Holds the time claims against the clock. `now` in seconds since the epoch. */
export function evaluateTime(claims: JsonObject, policy: Policy, now: number): TimeEvaluation {
  const skew = policy.clock_skew_seconds ?? DEFAULT_CLOCK_SKEW
  const exp = hold(
    member(claims, 'exp'),
    (time) => now < time,
    (time) => now < time + skew,
  )
  const nbf = hold(
    member(claims, 'nbf'),
    (time) => now >= time,
    (time) => now >= time - skew,
  )
  const oldest = policy.max_token_age_seconds
  const iat = member(claims, 'iat')
  const age =
    oldest === undefined
      ? absent
      : hold(
          iat,
          (time) => now - time <= oldest,
          (time) => now - time <= oldest + skew,
        )
  const states = [exp, nbf, age]
  const failed =
    states.some((one) => one.state === 'unmet' || one.state === 'unreadable') || (oldest !== undefined && !iat)
  return { exp, nbf, age, status: failed ? 'fail' : states.some((one) => one.state === 'met') ? 'pass' : 'not_checked' }
}

const absent: TimeState = { state: 'absent' }

function hold(
  node: JsonNode | undefined,
  strictly: (time: number) => boolean,
  leniently: (time: number) => boolean,
): TimeState {
  if (!node) return absent
  if (node.type !== 'number' || !Number.isFinite(node.value)) return { state: 'unreadable', node }
  const time = node.value
  if (strictly(time)) return { state: 'met', time, byLeeway: false }
  return leniently(time) ? { state: 'met', time, byLeeway: true } : { state: 'unmet', time }
}
