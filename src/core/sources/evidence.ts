/**
 * What the browser let us see of one GET. Plain data: it is gathered in `platform` and judged in `core`, so that every
 * diagnosis can be tested from a recording. Times are seconds since the epoch, durations milliseconds, sizes bytes.
 */
export interface FetchEvidence {
  /** The URL that was asked, in full. */
  readonly url: string
  /** What it was asked for. */
  readonly purpose: 'key-set' | 'discovery'
  readonly at: number
  readonly took_ms: number
  /** Set when the person asked with curl and pasted what it said; `page` then stands for no page at all. */
  readonly via?: 'curl'
  /** The page that asked. */
  readonly page: {
    /** `https:`, `http:` or `file:`. */
    readonly protocol: string
    readonly origin: string
    /** What `navigator.onLine` said; false is certain, true is not. */
    readonly online: boolean
  }
  readonly answer: Answer
  /**
   * What came of a second request without CORS, which the person allows; null when it was not made. `not_offered` where the
   * host of the page names the hosts that may be asked: such a request follows redirects to wherever they lead.
   */
  readonly probe: 'answered' | 'failed' | 'not_offered' | null
  /** What the browser says of Local Network Access; null when it does not know it. */
  readonly local_network: 'granted' | 'denied' | 'prompt' | null
}

export type Answer =
  | {
      readonly kind: 'response'
      /** 0 when only a body was pasted, so that neither status nor headers are known. */
      readonly status: number
      /** The URL that answered, after redirects. */
      readonly final_url: string
      readonly redirected: boolean
      /** Those that CORS lets a page read, names in lower case; all of them when pasted from curl. */
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
      readonly bytes: number
      /** The body was longer than the limit and reading stopped there. */
      readonly truncated: boolean
      /** The connection broke before the body was whole. */
      readonly cut: boolean
    }
  /** The one error that a browser gives for CORS, DNS, TLS, refused and reset alike. */
  | { readonly kind: 'network_error'; readonly name: string }
  /** This page's own Content-Security-Policy refused it: certain, by the violation event. */
  | { readonly kind: 'blocked_by_policy'; readonly directive: string }
  /** The page is the offline build, whose policy lets it ask nobody: nothing was sent. */
  | { readonly kind: 'offline_build' }
  /** A page that is served over https may not ask over http: certain, by the URL; nothing was sent. */
  | { readonly kind: 'mixed_content' }
  /** The host of the page lets it ask these hosts alone, each as a policy names it, and this is none of them: nothing was sent. */
  | { readonly kind: 'host_not_allowed'; readonly allowed: readonly string[] }
  /** It answered with a redirect, which is followed nowhere when the host of the page names the hosts that may be asked. */
  | { readonly kind: 'redirect_stopped'; readonly allowed: readonly string[] }
  | { readonly kind: 'timed_out'; readonly after_ms: number }
  | { readonly kind: 'cancelled' }
  /** What curl said on stderr, when it was asked in place of the browser: it names the cause, as a browser never does. */
  | { readonly kind: 'curl_error'; readonly code: number; readonly message: string }

/** The most that is read of a body, in bytes. */
export const BODY_LIMIT = 2_000_000
/** How long an answer is waited for, in milliseconds. */
export const TIME_LIMIT_MS = 10_000
