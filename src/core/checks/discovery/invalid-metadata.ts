import { placeOfFlaw } from '../../foundation/finding'
import { defineCheck } from '../define-check'
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
  *look({ metadata }) {
    if (!metadata || metadata.state === 'whole') return
    // What is no JSON is DISCOVERY_FAILED.
    for (const flaw of metadata.flaws)
      if (flaw.reason !== 'NOT_JSON')
        yield {
          at: placeOfFlaw('metadata', flaw),
          facts: { reason: flaw.reason, member: flaw.pointer ?? '', sentence: flaw.message },
        }
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
    ],
    passes: [
      { discovery: { evidence: discovered() } },
      { discovery: { evidence: discovered({ status: 404, body: 'Not Found' }) } },
      { discovery: { evidence: discovered({ body: { registration_endpoint: null } }) } },
    ],
  },
})
