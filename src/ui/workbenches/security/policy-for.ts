/** The policy with a connect-src of the page's own site and these hosts, each as a policy names it. */
export function policyFor(policy: string, hosts: readonly string[]): string {
  const connect = ["connect-src 'self'", ...hosts].join(' ')
  const others = policy.split(';').map((directive) => directive.trim())
  const at = others.findIndex((directive) => directive.startsWith('connect-src '))
  return (at === -1 ? [...others, connect] : others.with(at, connect)).filter((one) => one !== '').join('; ')
}
