import type { Cause, Diagnosis } from '../sources/diagnosis'
import type { Answer } from '../sources/evidence'

/**
 * Why nothing that was asked for came of a request, in one word of the catalogue; null when something came, or when the
 * person cancelled. What came and cannot be used (NOT_JSON) is told only where `content` asks for it.
 */
export function failureReason({ cause }: Diagnosis, answer: Answer, content: boolean): string | null {
  if (cause === 'http_status' && answer.kind === 'response' && answer.status < 400) return 'REDIRECT'
  // What curl says is the network itself: CORS is for browsers.
  if (cause === 'unreachable' && answer.kind === 'curl_error') return 'NETWORK'
  return reasons[cause] ?? (content ? (contentReasons[cause] ?? null) : null)
}

const reasons: Partial<Record<Cause, string>> = {
  mixed_content: 'MIXED_CONTENT',
  own_policy: 'OWN_POLICY',
  host_not_allowed: 'OWN_POLICY',
  redirect_stopped: 'REDIRECT',
  offline: 'OFFLINE',
  timed_out: 'TIMEOUT',
  http_status: 'HTTP_STATUS',
  login_page: 'LOGIN_PAGE',
  too_large: 'TOO_LARGE',
  cut: 'CUT',
  cors: 'CORS_LIKELY',
  local_network: 'NETWORK_OR_CORS',
  unreachable: 'NETWORK_OR_CORS',
  unknown: 'NETWORK_OR_CORS',
  curl_error: 'NETWORK',
}

const contentReasons: Partial<Record<Cause, string>> = { html: 'NOT_JSON', not_json: 'NOT_JSON' }
