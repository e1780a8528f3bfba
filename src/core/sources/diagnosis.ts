/** What came of a request. `local_network`, `unreachable` and `unknown` name what may be, never what is, unless curl said it. */
export type Cause =
  | 'fine'
  | 'mixed_content'
  | 'own_policy'
  | 'host_not_allowed'
  | 'redirect_stopped'
  | 'offline'
  | 'timed_out'
  | 'cancelled'
  | 'http_status'
  | 'login_page'
  | 'html'
  | 'not_json'
  | 'not_a_key_set'
  | 'not_metadata'
  | 'empty_set'
  | 'too_large'
  | 'cut'
  | 'cors'
  | 'local_network'
  | 'unreachable'
  | 'unknown'
  | 'curl_error'
  | 'not_fetchable'

export interface Diagnosis {
  readonly cause: Cause
  /** Whether the evidence leaves no other cause. */
  readonly certain: boolean
  /** What happened, as far as it can be known. Quoted values stand in “ ”. */
  readonly sentence: string
  readonly advice: {
    /** What whoever sits here can do; null when there is nothing to do. */
    readonly person: string | null
    /** What whoever runs the issuer can do; null when it is not theirs. */
    readonly operator: string | null
  }
  /** Whether a second request, without CORS, would tell more; it is made only when the person allows it. */
  readonly offers_probe: boolean
}

/** What the evidence leaves no doubt of. */
export function certainly(
  cause: Cause,
  sentence: string,
  person: string | null,
  operator: string | null = null,
): Diagnosis {
  return { cause, certain: true, sentence, advice: { person, operator }, offers_probe: false }
}

/** What may be, among other causes that the sentence names. */
export function perhaps(
  cause: Cause,
  sentence: string,
  person: string | null,
  operator: string | null = null,
): Diagnosis {
  return { ...certainly(cause, sentence, person, operator), certain: false }
}
