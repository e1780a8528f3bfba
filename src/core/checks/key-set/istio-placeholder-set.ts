import { writeBase64url } from '../../foundation/base64url'
import { writeUtf8 } from '../../foundation/utf8'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { ISTIO_MARK, modulusText } from '../modulus-text'
import { inKeys } from '../places'
import { rs256 } from '../rfc-examples'

const placeholder = writeBase64url(writeUtf8(`${ISTIO_MARK}https://id.example/jwks`))

export default defineCheck({
  code: 'ISTIO_PLACEHOLDER_SET',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The keys are what Istio puts in place of keys that it could not fetch',
  why: 'When istiod cannot fetch a key set it gives the sidecars one with a made-up key, whose modulus is the URL that failed. No token verifies with it.',
  fix: {
    verifier: 'Make the URL reachable from the istiod pod: look at its log, at DNS, TLS, egress rules and proxies.',
  },
  retry: 'Yes, once istiod can fetch the keys: until then every token is refused.',
  cites: ['https://github.com/istio/istio/issues/53260'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    for (const key of keySet?.keys ?? []) {
      const text = modulusText(key)
      if (text?.startsWith(ISTIO_MARK))
        yield { at: inKeys(key, 'n'), facts: { jwks_uri: text.slice(ISTIO_MARK.length, 2000) } }
    }
  },
  says: ({ jwks_uri }) =>
    `This is the key that Istio makes up when it cannot fetch a key set, here from ${quote(jwks_uri)}; expected the keys of the issuer.`,
  examples: {
    flags: [{ keys: { keys: [{ e: 'AQAB', kid: 'abc', kty: 'RSA', n: placeholder }] } }],
    passes: [{ keys: { keys: [rs256.jwk] } }],
  },
})
