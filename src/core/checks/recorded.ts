import type { Answer, FetchEvidence } from '../sources/evidence'
import { EXAMPLE_NOW } from './example-now'
import { es256 } from './rfc-examples'

/** Requests as they are recorded, for examples: a whole and healthy one, of which an example changes what it is about. */

export const ISSUER = 'https://id.acme.example'
export const SET_URL = `${ISSUER}/jwks`
export const DISCOVERY_URL = `${ISSUER}/.well-known/openid-configuration`

const JSON_TYPE = { 'content-type': 'application/json', 'cache-control': 'max-age=3600' }

interface Recorded extends Partial<Omit<Answer & { kind: 'response' }, 'kind' | 'body'>> {
  readonly url?: string
  /** As a value to write as JSON or as the text itself. */
  readonly body?: object | string
}

/** A key set that was answered. */
export function answered({ url = SET_URL, body = { keys: [es256.jwk] }, ...rest }: Recorded = {}): FetchEvidence {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return recorded(url, 'key-set', {
    kind: 'response',
    status: 200,
    final_url: url,
    redirected: false,
    headers: JSON_TYPE,
    bytes: text.length,
    truncated: false,
    cut: false,
    ...rest,
    body: text,
  })
}

/** Metadata that was answered; `body` changes members of healthy ones, or is the whole text. */
export function discovered({ url = DISCOVERY_URL, body = {}, ...rest }: Recorded = {}): FetchEvidence {
  const healthy = { issuer: ISSUER, jwks_uri: SET_URL, response_types_supported: ['code'] }
  return {
    ...answered({ url, body: typeof body === 'string' ? body : { ...healthy, ...body }, ...rest }),
    purpose: 'discovery',
  }
}

/** A request without an answer. */
export function failed(
  answer: Answer = { kind: 'network_error', name: 'TypeError' },
  { purpose = 'key-set', ...rest }: Partial<FetchEvidence> = {},
): FetchEvidence {
  return { ...recorded(purpose === 'key-set' ? SET_URL : DISCOVERY_URL, purpose, answer), ...rest }
}

function recorded(url: string, purpose: FetchEvidence['purpose'], answer: Answer): FetchEvidence {
  return {
    url,
    purpose,
    at: EXAMPLE_NOW,
    took_ms: 120,
    page: { protocol: 'https:', origin: 'https://latchkey.example', online: true },
    answer,
    probe: null,
    local_network: null,
  }
}
