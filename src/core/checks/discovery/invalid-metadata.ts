import { placeOfFlaw } from '../../foundation/finding'
import type { Flaw, Reading } from '../../foundation/reading'
import type { Metadata } from '../../sources/metadata'
import { defineCheck } from '../define-check'
import { isOpenIdProvider } from '../missing-members'
import { authorizationServer, document } from '../provider-examples'
import { discovered } from '../recorded'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'INVALID_METADATA',
  subject: 'discovery',
  severity: 'error',
  refuses: false,
  title: 'The issuer’s metadata is not as it must be',
  why: 'Verifiers read issuer and jwks_uri from the metadata to find the keys. Where one is missing, or is no absolute URL, they find none; a wrong type elsewhere makes strict ones refuse all of it.',
  fix: {
    issuer: 'Serve a JSON object with issuer and jwks_uri as absolute https URLs, and lists as arrays of strings.',
  },
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 8414 §2'],
  applies: ({ metadata }) => metadata !== null,
  // What comes from a server and is no JSON is DISCOVERY_FAILED.
  look: ({ metadata }) => flawsIn(metadata, ({ reason }) => reason !== 'NOT_JSON'),
  also: {
    // Who asks for keys needs them; an authorization server that nobody asks for keys need not publish any.
    provider: ({ metadata }) => flawsIn(metadata, ({ reason }) => reason !== 'JWKS_URI_MISSING' || needsKeys(metadata)),
  },
  says: ({ sentence }) => sentence,
  examples: {
    flags: [
      { discovery: { evidence: discovered({ body: '[]' }) } },
      { discovery: { evidence: discovered({ body: { jwks_uri: 'jwks.json' } }) } },
      { discovery: { evidence: discovered({ body: '{"issuer":"https://id.acme.example"}' }) } },
      { discovery: { evidence: discovered({ body: { issuer: 7 } }) } },
      { discovery: { evidence: discovered({ body: { response_types_supported: 'code' } }) } },
      { discovery: { evidence: discovered({ body: JSON.stringify({ keys: [es256.jwk] }) }) } },
      { provider: { discovery: '<!doctype html><title>Sign in</title>' } },
      { provider: { discovery: document({ jwks_uri: 'jwks.json' }) } },
      { provider: { discovery: document({ jwks_uri: undefined }) } },
      { provider: { discovery: { issuer: 'https://id.acme.example' } } },
      { provider: { discovery: document({ claims_parameter_supported: 'true' }) } },
    ],
    passes: [
      { discovery: { evidence: discovered() } },
      { discovery: { evidence: discovered({ status: 404, body: 'Not Found' }) } },
      { discovery: { evidence: discovered({ body: { registration_endpoint: null } }) } },
      { provider: { discovery: document() } },
      { provider: { discovery: document(authorizationServer) } },
    ],
  },
})

function* flawsIn(metadata: Reading<Metadata> | null, isMeant: (flaw: Flaw) => boolean) {
  if (!metadata || metadata.state === 'whole') return
  for (const flaw of metadata.flaws)
    if (isMeant(flaw))
      yield {
        at: placeOfFlaw('metadata', flaw),
        facts: { reason: flaw.reason, member: flaw.pointer ?? '', sentence: flaw.message },
      }
}

function needsKeys(metadata: Reading<Metadata> | null): boolean {
  if (!metadata || metadata.state === 'unreadable') return false
  const { value } = metadata
  return isOpenIdProvider(value) || value.endpoints.length === 0
}
