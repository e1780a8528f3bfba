import { quote } from '../../foundation/wording'
import { webUrl } from '../../sources/address'
import { defineCheck } from '../define-check'
import { metadataIssuer } from '../metadata-issuer'
import { document } from '../provider-examples'

export default defineCheck({
  code: 'JWKS_URI_CROSS_ORIGIN',
  subject: 'provider',
  severity: 'note',
  refuses: false,
  title: 'The keys are published on another host than the issuer’s',
  why: 'Google and PayPal do it too. Whoever runs that host can sign tokens of this issuer, and what lets a client out to the issuer must let it out there as well.',
  fix: {
    verifier: 'Allow both hosts where outgoing requests are filtered.',
    issuer: 'Guard the host of the keys as well as that of the issuer.',
  },
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 8414 §2'],
  *look(subject) {
    const { metadata } = subject
    const uri = metadata && metadata.state !== 'unreadable' ? metadata.value.jwks_uri : null
    const [keys, issuer] = [webUrl(uri ?? ''), webUrl(metadataIssuer(subject) ?? '')]
    if (keys && issuer && keys.origin !== issuer.origin)
      yield { at: { part: 'metadata', pointer: '/jwks_uri' }, facts: { keys: keys.origin, issuer: issuer.origin } }
  },
  says: ({ keys, issuer }) =>
    `The keys are at ${quote(keys)}, and the issuer at ${quote(issuer)}; most issuers have both in one place.`,
  examples: {
    flags: [
      {
        provider: {
          discovery: document({
            issuer: 'https://accounts.google.com',
            jwks_uri: 'https://www.googleapis.com/oauth2/v3/certs',
          }),
        },
      },
    ],
    passes: [{ provider: { discovery: document() } }, { provider: { discovery: document({ jwks_uri: 'jwks.json' }) } }],
  },
})
