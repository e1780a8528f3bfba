/** How long after a failure the event may still come, in milliseconds: it is dispatched by a task of its own. */
const GRACE_MS = 100

export interface PolicyWatch {
  /** To be asked once the request has failed: the directive that refused it, or null when none did. */
  directive(): Promise<string | null>
  stop(): void
}

/**
 * Watches from now on whether this page's own Content-Security-Policy refuses a request for `url`, or where it is
 * redirected: the event names the URL that was asked in both cases (CSP3 §5.2).
 */
export function watchPolicy(url: string): PolicyWatch {
  if (typeof document === 'undefined') return { directive: () => Promise.resolve(null), stop: () => undefined }
  let refusedBy: string | null = null
  let wake: (() => void) | undefined
  const listen = (event: SecurityPolicyViolationEvent) => {
    if (event.disposition !== 'enforce' || event.blockedURI !== url) return
    refusedBy = event.effectiveDirective
    wake?.()
  }
  document.addEventListener('securitypolicyviolation', listen)
  return {
    directive: async () => {
      if (refusedBy === null)
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, GRACE_MS)
        })
      return refusedBy
    },
    stop: () => document.removeEventListener('securitypolicyviolation', listen),
  }
}
