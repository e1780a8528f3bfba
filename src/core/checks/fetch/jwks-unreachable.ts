import { defineCheck } from '../define-check'
import { failureReason } from '../fetch-failure'
import { answered, failed } from '../recorded'

export default defineCheck({
  code: 'JWKS_UNREACHABLE',
  subject: 'fetch',
  severity: 'error',
  refuses: false,
  title: 'The key set could not be fetched',
  why: 'Without the key set nothing can be verified. A browser is refused by CORS where a server is not, and it does not tell a page why a request failed: what is not certain is not said.',
  fix: {
    issuer: 'Serve the key set over https, without a login, quickly, and with Access-Control-Allow-Origin: *.',
    verifier: 'Run the curl line where the verifier runs: it names the cause, and its answer can be pasted here.',
  },
  retry:
    'Perhaps, where a server was slow, busy or out of reach; not where it forbids the page to read, or answers with something else.',
  cites: ['RFC 8414 §2', 'OpenID Connect Discovery 1.0 §3', 'OpenID Connect Core 1.0 §10.1.1'],
  applies: ({ evidence }) => evidence.purpose === 'key-set',
  *look({ evidence, diagnosis }) {
    const reason = failureReason(diagnosis, evidence.answer, false)
    if (reason !== null)
      yield {
        at: { part: 'answer', pointer: '' },
        facts: { reason, url: evidence.url, certain: diagnosis.certain, sentence: diagnosis.sentence },
      }
  },
  says: ({ sentence }) => sentence,
  examples: {
    flags: [
      { fetch: failed() },
      { fetch: failed(undefined, { probe: 'answered' }) },
      { fetch: answered({ status: 503, body: 'Service Unavailable' }) },
      { fetch: failed({ kind: 'timed_out', after_ms: 10_000 }) },
      {
        fetch: answered({
          body: '<!doctype html><title>Sign in</title><input type="password">',
          redirected: true,
          final_url: 'https://login.acme.example/',
        }),
      },
    ],
    passes: [
      { fetch: answered() },
      { fetch: answered({ body: { keys: [] } }) },
      { fetch: failed({ kind: 'cancelled' }) },
    ],
  },
})
