import { isLoopback, webUrl } from '../../sources/address'
import { defineCheck } from '../define-check'
import { client } from '../provider-examples'

export default defineCheck({
  code: 'CLIENT_HTTP_ALLOWED',
  subject: 'provider',
  severity: 'warning',
  refuses: false,
  title: 'The client does not insist on https',
  why: 'A client that takes metadata and keys over http takes the keys of whoever stands between. The setting is meant for an issuer on the same machine.',
  fix: { verifier: 'Set https_required to true, or leave it out.' },
  cites: ['RFC 8414 §6.1', 'OpenID Connect Discovery 1.0 §7.1'],
  applies: ({ client: given }) => given !== null && given.state !== 'unreadable',
  *look({ client: given }) {
    if (!given || given.state === 'unreadable' || given.value.https_required !== false) return
    const { issuer, jwks_uri: keys } = given.value
    const hosts = [issuer, keys].flatMap((uri) => (uri === null ? [] : [webUrl(uri)?.hostname ?? '']))
    if (hosts.length === 0 || !hosts.every(isLoopback))
      yield { at: { part: 'client', pointer: '/https_required' }, facts: { https_required: false } }
  },
  says: () => 'The client’s https_required is false; expected true anywhere but on this machine.',
  examples: {
    flags: [{ provider: { config: { ...client, https_required: false } } }],
    passes: [
      { provider: { config: client } },
      { provider: { config: { ...client, https_required: true } } },
      { provider: { config: { ...client, issuer: 'http://localhost:8080/realms/dev', https_required: false } } },
    ],
  },
})
