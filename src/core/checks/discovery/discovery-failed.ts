import { list, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { failureReason } from '../fetch-failure'
import { discovered, failed, ISSUER } from '../recorded'

const notFound = discovered({ status: 404, body: 'Not Found' })

export default defineCheck({
  code: 'DISCOVERY_FAILED',
  subject: 'discovery',
  severity: 'error',
  refuses: false,
  title: 'The issuer’s metadata could not be fetched',
  why: 'An issuer names the URL of its keys in its metadata, at a well-known place under its own URL. A verifier that is set to the issuer alone finds no keys without it.',
  fix: {
    issuer: 'Serve the metadata at the issuer’s URL followed by /.well-known/openid-configuration.',
    verifier: 'Compare the issuer with iss in a token, path and all, or configure the URL of the keys itself.',
  },
  retry: 'Perhaps, where a server was slow, busy or out of reach; not where the address is wrong.',
  cites: ['OpenID Connect Discovery 1.0 §4', 'RFC 8414 §3'],
  *look({ evidence, diagnosis, earlier }) {
    const reason = failureReason(diagnosis, evidence.answer, true)
    if (reason === null) return
    const all = [...earlier, evidence]
    const absent = all.every(({ answer }) => answer.kind === 'response' && answer.status === 404)
    yield {
      at: { part: 'answer', pointer: '' },
      facts: {
        reason: absent && earlier.length > 0 ? 'NOT_FOUND_TRIED_BOTH' : reason,
        urls: [...new Set(all.map(({ url }) => url))],
        certain: diagnosis.certain,
        sentence: diagnosis.sentence,
      },
    }
  },
  says: ({ urls, sentence }) => (urls.length > 1 ? `${sentence} Asked were ${list(urls.map(quote))}.` : sentence),
  examples: {
    flags: [
      { discovery: { evidence: notFound } },
      {
        discovery: {
          issuer: ISSUER,
          evidence: { ...notFound, url: `${ISSUER}/.well-known/oauth-authorization-server` },
          earlier: [notFound],
        },
      },
      { discovery: { evidence: failed(undefined, { purpose: 'discovery', probe: 'failed' }) } },
      { discovery: { evidence: discovered({ body: '<!doctype html><title>Acme</title>' }) } },
    ],
    passes: [
      { discovery: { evidence: discovered() } },
      { discovery: { evidence: discovered(), earlier: [notFound] } },
      { discovery: { evidence: failed({ kind: 'cancelled' }, { purpose: 'discovery' }) } },
    ],
  },
})
