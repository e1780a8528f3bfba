import { placeOfFlaw } from '../../foundation/finding'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'JWKS_INVALID',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The keys cannot be read',
  why: 'A key set is a JSON object with the member keys, an array of JWKs. Instead of one there is often the page of a login, the metadata of the issuer, or the token itself.',
  fix: {
    issuer: 'Serve the key set at the jwks_uri, as JSON, without a login.',
    verifier: 'Paste or fetch what the jwks_uri of the issuer’s metadata serves.',
  },
  cites: ['RFC 7517 §5', 'RFC 7517 §5.1'],
  *look({ keySet, flaws }) {
    for (const flaw of flaws)
      if (structural.has(flaw.reason) || (keySet === null && flaw.reason !== 'DUPLICATE_MEMBER'))
        yield { at: placeOfFlaw('keys', flaw), facts: { reason: flaw.reason, sentence: flaw.message } }
  },
  says: ({ sentence }) => sentence,
  examples: {
    flags: [
      { keys: '{"keys":[' },
      { keys: '<!doctype html><title>Sign in</title>' },
      { keys: { jwks_uri: 'https://id.example/keys' } },
      { keys: { keys: {} } },
      { keys: { keys: [es256.jwk, 'key'] } },
    ],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: es256.jwk }, { keys: 'a secret that is no key set' }, {}],
  },
})

/** What makes a document no key set even where keys could be read from it. An empty one is JWKS_EMPTY. */
const structural = new Set(['NOT_JSON', 'NOT_OBJECT', 'KEYS_MISSING', 'KEYS_NOT_ARRAY', 'ENTRY_NOT_OBJECT'])
