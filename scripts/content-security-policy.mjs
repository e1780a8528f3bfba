/** What a build may ask the network for. The offline build asks for nothing, its own config.json included. */
const connect = {
  // A key set is fetched from wherever the person says; what a token says is never fetched.
  everywhere: "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  nothing: "connect-src 'none'",
}

/**
 * The Content-Security-Policy of the built page, said here alone: its own files run, and nothing else. The meta element of
 * index.html carries it; servers send it too, with what a meta element cannot say (CSP3 §3.3).
 * @param {{ offline?: boolean, inline?: { script: string, style: string } }} [options] offline: nothing can be sent;
 *   inline: the hashes of the one script and the one style of a page that is a single file
 * @returns {string} without frame-ancestors
 */
export function contentSecurityPolicy({ offline = false, inline } = {}) {
  return [
    "default-src 'none'",
    `script-src ${inline ? `'${inline.script}'` : "'self'"}`,
    `style-src ${inline ? `'${inline.style}'` : "'self'"}`,
    `img-src ${inline ? 'data:' : "'self'"}`,
    offline ? connect.nothing : connect.everywhere,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `worker-src ${inline ? "'none'" : "'self'"}`,
    // The one policy is that of platform/own-script.ts: scripts of this page, for its workers.
    'trusted-types latchkey',
  ].join('; ')
}

/**
 * Puts the policy into the page: its first element. While it is worked on Vite needs more.
 * @param {{ offline: boolean }} profile
 * @returns {import('vite').Plugin}
 */
export function policyInPage(profile) {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(profile) },
        injectTo: 'head-prepend',
      },
    ],
  }
}
