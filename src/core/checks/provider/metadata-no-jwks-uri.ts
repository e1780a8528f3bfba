import { defineCheck } from '../define-check'
import { metadataIssuer } from '../metadata-issuer'
import { isOpenIdProvider } from '../missing-members'
import { authorizationServer, document } from '../provider-examples'

export default defineCheck({
  code: 'METADATA_NO_JWKS_URI',
  subject: 'provider',
  severity: 'note',
  refuses: false,
  title: 'The metadata name no key set',
  why: 'An authorization server need not publish keys: its tokens may be opaque, and are then looked up at its introspection endpoint. Nobody else can verify them. An OpenID Provider must publish some.',
  fix: {
    issuer: 'Publish jwks_uri where resource servers are to verify tokens themselves.',
    verifier: 'Ask the introspection endpoint about a token.',
  },
  cites: ['RFC 8414 §2', 'RFC 7662 §2'],
  applies: ({ metadata }) => metadata !== null && metadata.state !== 'unreadable',
  *look(subject) {
    const { metadata } = subject
    if (metadata?.state !== 'flawed' || metadataIssuer(subject) === null) return
    const { value, flaws } = metadata
    const isMissing = flaws.some(({ reason }) => reason === 'JWKS_URI_MISSING')
    if (!isMissing || isOpenIdProvider(value) || value.endpoints.length === 0) return
    const introspection = value.endpoints.find(({ name }) => name === 'introspection_endpoint')?.url ?? null
    yield { at: { part: 'metadata', pointer: '' }, facts: { introspection } }
  },
  says: ({ introspection }) =>
    `The metadata have no jwks_uri; expected one where others than the issuer verify its tokens${introspection === null ? '' : ', which are looked up at its introspection endpoint otherwise'}.`,
  examples: {
    flags: [{ provider: { discovery: document(authorizationServer) } }],
    passes: [
      { provider: { discovery: document() } },
      // OpenID Connect Discovery 1.0 §3 requires it: INVALID_METADATA.
      { provider: { discovery: document({ jwks_uri: undefined }) } },
    ],
  },
})
