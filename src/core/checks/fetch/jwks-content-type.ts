import { quote } from '../../foundation/wording'
import { isGood } from '../../sources/read-served'
import { defineCheck } from '../define-check'
import { answered } from '../recorded'

export default defineCheck({
  code: 'JWKS_CONTENT_TYPE',
  subject: 'fetch',
  severity: 'note',
  refuses: false,
  title: 'The key set is not served as JSON',
  why: 'Most verifiers do not look at the content type; strict ones refuse a key set that does not say that it is JSON.',
  fix: {
    issuer: 'Serve the key set as application/jwk-set+json or application/json.',
  },
  cites: ['RFC 7517 §8.5'],
  applies: ({ evidence: { purpose, answer }, diagnosis }) =>
    purpose === 'key-set' &&
    answer.kind === 'response' &&
    answer.status !== 0 &&
    isGood(answer.status) &&
    (diagnosis.cause === 'fine' || diagnosis.cause === 'empty_set'),
  *look({ evidence: { answer } }) {
    if (answer.kind !== 'response') return
    const stated = answer.headers['content-type'] ?? null
    if (!accepted.has(mediaType(stated ?? ''))) yield { at: { part: 'answer', pointer: '' }, facts: { stated } }
  },
  says: ({ stated }) =>
    `The key set came ${stated === null ? 'without a content type' : `as ${quote(stated)}`}; expected “application/jwk-set+json” or “application/json”.`,
  examples: {
    flags: [
      { fetch: answered({ headers: { 'content-type': 'text/plain; charset=utf-8' } }) },
      { fetch: answered({ headers: {} }) },
    ],
    passes: [
      { fetch: answered() },
      { fetch: answered({ headers: { 'content-type': 'Application/JWK-Set+JSON;charset=UTF-8' } }) },
      { fetch: answered({ status: 404, body: 'Not found', headers: { 'content-type': 'text/plain' } }) },
    ],
  },
})

const accepted: ReadonlySet<string> = new Set(['application/json', 'application/jwk-set+json'])

/** Without its parameters, in lower case (RFC 9110 §8.3.1). */
function mediaType(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase()
}
