interface ScriptUrlFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): { createScriptURL(text: string): string }
}

/**
 * The address of a script of this page itself, for a worker or a service worker: under Trusted Types a text is refused
 * there. `name` is relative to index.html, or to the script of the worker that asks. Throws a TypeError for an address outside
 * of the folder of the one or the other.
 */
export function ownScript(name: string): string {
  const url = new URL(name, base()).href
  policy ??= trustedTypes()?.createPolicy('latchkey', { createScriptURL: ownOnly }) ?? { createScriptURL: ownOnly }
  return policy.createScriptURL(url)
}

const base = () => (typeof document === 'undefined' ? location.href : document.baseURI)

let policy: ReturnType<ScriptUrlFactory['createPolicy']> | undefined

/** Firefox before 148 and Safari before 26 have none: any text is taken there. */
const trustedTypes = () => (globalThis as { readonly trustedTypes?: ScriptUrlFactory }).trustedTypes

function ownOnly(url: string): string {
  if (url.startsWith(new URL('.', base()).href)) return url
  throw new TypeError('This script is not one of this page.')
}
