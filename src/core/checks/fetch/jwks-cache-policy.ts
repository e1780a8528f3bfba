import { duration } from '../../foundation/time'
import { readCachePolicy } from '../../sources/cache-policy'
import { defineCheck } from '../define-check'
import { answered } from '../recorded'

const A_DAY = 86_400
const json = { 'content-type': 'application/json' }

export default defineCheck({
  code: 'JWKS_CACHE_POLICY',
  subject: 'fetch',
  severity: 'note',
  refuses: false,
  title: 'The key set is held very long, or not at all',
  why: 'For as long as a verifier holds the set it does not know of a new key, nor that an old one was withdrawn. With no-store it asks for the set at each token, and an outage of the issuer is at once one of every verifier.',
  fix: {
    issuer:
      'Let the set be held for some minutes to a day, and publish a new key at least that long before signing with it.',
  },
  cites: ['RFC 9111 §5.2.2', 'OpenID Connect Core 1.0 §10.1.1'],
  applies: ({ evidence: { purpose, answer }, diagnosis }) =>
    purpose === 'key-set' && answer.kind === 'response' && answer.status !== 0 && diagnosis.cause === 'fine',
  *look({ evidence: { answer, at } }) {
    if (answer.kind !== 'response') return
    const policy = readCachePolicy(answer.headers, at)
    const seconds = policy.kind === 'fresh' ? policy.seconds : null
    if (policy.kind === 'no-store' || (seconds !== null && seconds > A_DAY))
      yield { at: { part: 'answer', pointer: '' }, facts: { policy: policy.kind, seconds } }
  },
  says: ({ seconds }) =>
    seconds === null
      ? 'The key set may not be kept (no-store); expected that it may be held for some minutes.'
      : `The key set may be held for ${duration(seconds)}; expected at most a day, for a new key is not known until then.`,
  examples: {
    flags: [
      { fetch: answered({ headers: { ...json, 'cache-control': 'max-age=3828277, must-revalidate' } }) },
      { fetch: answered({ headers: { ...json, 'cache-control': 'no-store' } }) },
    ],
    passes: [
      { fetch: answered() },
      { fetch: answered({ headers: { ...json, 'cache-control': 'max-age=86400, private' } }) },
      { fetch: answered({ headers: { ...json, 'cache-control': 'no-cache' } }) },
      { fetch: answered({ headers: json }) },
    ],
  },
})
