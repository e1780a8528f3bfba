import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { redirectUris } from '../insecure-uris'
import { client } from '../provider-examples'

export default defineCheck({
  code: 'REDIRECT_URI_INVALID',
  subject: 'provider',
  severity: 'error',
  refuses: false,
  title: 'A redirect URI is none',
  why: 'Codes and tokens are sent to the redirect URI. One that is relative, has a fragment or runs as a script is refused by the issuer, or is a way to steal them.',
  fix: { verifier: 'Write the whole address, such as https://app.example/callback, without a fragment.' },
  cites: ['RFC 6749 §3.1.2', 'RFC 9700 §4.1'],
  *look({ client: given }) {
    for (const { uri, at } of redirectUris(given)) {
      const fault = faultOf(uri)
      if (fault !== null) yield { at, facts: { uri, ...fault } }
    }
  },
  says: ({ uri, fault, expected }) => `The redirect URI ${quote(uri)} ${fault}; expected ${expected}.`,
  examples: {
    flags: [
      { provider: { config: { ...client, redirect_uris: ['/callback'] } } },
      { provider: { config: { ...client, redirect_uris: ['https://orders.acme.example/#/callback'] } } },
      { provider: { config: { ...client, redirect_uris: ['javascript:alert(1)'] } } },
      { provider: { config: { ...client, redirect_uris: ['https:// orders.acme.example'] } } },
    ],
    passes: [
      { provider: { config: client } },
      { provider: { config: { ...client, redirect_uris: ['com.acme.orders:/callback', 'http://[::1]:4000/'] } } },
    ],
  },
})

/** RFC 6749 §3.1.2: an absolute URI without a fragment. */
function faultOf(uri: string): { readonly fault: string; readonly expected: string } | null {
  const [, scheme = '', rest = ''] = /^([a-z][a-z\d+.-]*):([^\s]*)$/i.exec(uri) ?? []
  if (scheme === '' || rest === '') return { fault: 'is not absolute', expected: 'a whole address' }
  if (/^(?:javascript|data|vbscript|blob|file|about)$/i.test(scheme))
    return {
      fault: `begins with ${quote(`${scheme.toLowerCase()}:`)}, which the browser runs or opens itself`,
      expected: 'the address of the client',
    }
  if (/^https?$/i.test(scheme) && !/^\/\/[^/?#]/.test(rest))
    return { fault: 'names no host', expected: 'a whole address' }
  return uri.includes('#') ? { fault: 'has a fragment', expected: 'none' } : null
}
