/** What a status that is not 2xx means for somebody who asked for keys, and what each can do. */
export interface StatusWords {
  /** The reason phrase of RFC 9110 §15, or of RFC 6585 for 429; '' where it has none. */
  readonly name: string
  /** Half a sentence: what the answer means here. */
  readonly means: string
  readonly person: string
  readonly operator: string | null
}

/** The words for an HTTP status (RFC 9110 §15). */
export function statusWords(status: number): StatusWords {
  return { ...(known.get(status) ?? byClass(status)), name: names.get(status) ?? '' }
}

type Words = Omit<StatusWords, 'name'>

const CHECK_URL = 'Compare the URL with jwks_uri in the issuer’s metadata, or give the issuer instead.'

const known: ReadonlyMap<number, Words> = new Map<number, Words>([
  [
    401,
    {
      means: 'it wants to know who asks',
      person: 'Latchkey sends no credentials. Fetch it with curl and your credentials, and paste the answer.',
      operator: 'Serve metadata and keys to everybody: a verifier has no account.',
    },
  ],
  [
    403,
    {
      means: 'it refuses to give this to whoever asks from here',
      person: 'A firewall or an allow list may stand in front. Fetch it from where the verifier runs, with curl.',
      operator: 'Let the verifiers’ networks, and this page’s origin, ask for metadata and keys.',
    },
  ],
  [404, { means: 'there is nothing at this path', person: CHECK_URL, operator: null }],
  [410, { means: 'what was at this path is gone for good', person: CHECK_URL, operator: null }],
  [
    405,
    {
      means: 'it does not take a GET at this path',
      person: CHECK_URL,
      operator: 'Answer GET at the URL of metadata and keys.',
    },
  ],
  [
    429,
    {
      means: 'it was asked too often',
      person:
        'Wait as long as the issuer says, then fetch again; verifiers behind the same address may be refused too.',
      operator: 'Let caches hold the keys, so that verifiers ask seldom, and raise the limit for them.',
    },
  ],
])

function byClass(status: number): Words {
  if (status >= 500)
    return {
      means: 'the server, or a proxy in front of it, failed',
      person: 'Fetch again later. A verifier that has no copy of the keys cannot verify until then.',
      operator: 'Look into the log of the server and of the proxy in front of it.',
    }
  if (status >= 400) return { means: 'it does not accept the request', person: CHECK_URL, operator: null }
  if (status >= 300)
    return {
      means: 'it points to another address, and the redirect was not followed',
      person: 'Fetch the address that it points to, or let curl follow it with -L.',
      operator: 'Name the final address in jwks_uri: some verifiers do not follow redirects.',
    }
  return { means: 'it is no answer that ends a request', person: 'Fetch again.', operator: null }
}

const names: ReadonlyMap<number, string> = new Map([
  [300, 'Multiple Choices'],
  [301, 'Moved Permanently'],
  [302, 'Found'],
  [303, 'See Other'],
  [304, 'Not Modified'],
  [307, 'Temporary Redirect'],
  [308, 'Permanent Redirect'],
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [406, 'Not Acceptable'],
  [407, 'Proxy Authentication Required'],
  [408, 'Request Timeout'],
  [410, 'Gone'],
  [421, 'Misdirected Request'],
  [429, 'Too Many Requests'],
  [500, 'Internal Server Error'],
  [501, 'Not Implemented'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
  [504, 'Gateway Timeout'],
])
