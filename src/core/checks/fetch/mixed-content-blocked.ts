import { quote } from '../../foundation/wording'
import { isLocalBySpelling, isMixedContent, webUrl } from '../../sources/address'
import { defineCheck } from '../define-check'
import { DISCOVERY_URL, discovered, failed } from '../recorded'

export default defineCheck({
  code: 'MIXED_CONTENT_BLOCKED',
  subject: 'fetch',
  severity: 'warning',
  refuses: false,
  title: 'A page over https may not fetch this over http',
  why: 'A browser refuses such a request before anything is sent. Verifiers on servers have no such rule, so the same address may work for them, unprotected.',
  fix: {
    issuer: 'Serve metadata and keys over https.',
    verifier: 'Use the https address; to look at what http serves, run the curl line and paste its answer.',
  },
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 8414 §6.1'],
  applies: ({ evidence }) => evidence.via === undefined,
  *look({ evidence, diagnosis, metadata }) {
    if (diagnosis.cause === 'mixed_content') yield { at: { part: 'answer', pointer: '' }, facts: { url: evidence.url } }
    const named = metadata && metadata.state !== 'unreadable' ? metadata.value.jwks_uri : null
    const url = webUrl(named ?? '')
    // In the local network a browser may ask the person, and then let plain http through.
    if (named !== null && url && isMixedContent(url, evidence.page) && !isLocalBySpelling(url.hostname))
      yield { at: { part: 'metadata', pointer: '/jwks_uri' }, facts: { url: named } }
  },
  says: ({ url }) =>
    `This page came over https, and ${quote(url)} is http, so no browser lets it fetch that; expected https.`,
  examples: {
    flags: [
      { fetch: failed({ kind: 'mixed_content' }, { url: 'http://id.acme.example/jwks' }) },
      { discovery: { evidence: discovered({ body: { jwks_uri: 'http://id.acme.example/jwks' } }) } },
    ],
    passes: [
      { discovery: { evidence: discovered() } },
      { fetch: failed(undefined, { url: 'http://localhost:8080/jwks' }) },
      {
        fetch: failed(undefined, {
          url: DISCOVERY_URL.replace('https', 'http'),
          page: { protocol: 'http:', origin: 'http://tools.acme.example', online: true },
        }),
      },
    ],
  },
})
