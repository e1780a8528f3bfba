import { member } from '../../foundation/json-access'
import { count, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { keyByCertificate, statedThumbprints } from '../key-by-certificate'
import { inHeader } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'

const x5t = 'eBZ_cn3sXYAd0ch4THBKHIgOwOE'

export default defineCheck({
  code: 'X5T_UNKNOWN',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  title: 'No key of the set has the certificate that the token names',
  why: 'The header has no kid but the thumbprint of a certificate. Where no key of the set has it, either the set shows no certificates, or the key was rotated away or is another issuer’s.',
  fix: {
    issuer: 'Put the kid of the signing key into the header, and x5c or x5t into the key set.',
    verifier: 'Look whether the key set is that of the issuer in iss, and up to date.',
  },
  cites: ['RFC 7515 §4.1.7', 'RFC 7515 §4.1.8', 'RFC 7517 §4.7'],
  // A header that carries its certificate is not looked up by it.
  applies: ({ header, keySet }) =>
    keySet !== null &&
    keySet.keys.length > 0 &&
    ['kid', 'x5c'].every((name) => member(header, name) === undefined) &&
    statedThumbprints(header).length > 0,
  *look({ header, keySet, lookup }) {
    const stated = statedThumbprints(header)
    const [first] = stated
    if (!keySet || !first || lookup.outcome === 'OK_BY_TRIAL' || keyByCertificate(stated, keySet)) return
    const certified = keySet.keys.filter((key) => key.certificates.length + key.statedThumbprints.length > 0).length
    yield {
      at: inHeader(first.name),
      facts: { name: first.name, thumbprint: first.value, keys: keySet.keys.length, certified },
    }
  },
  says: ({ name, thumbprint, keys, certified }) => {
    const has =
      certified === 0
        ? 'none of which has a certificate'
        : `of which ${certified} ${certified === 1 ? 'has' : 'have'} a certificate`
    return `The header has no kid but the ${name} ${quote(thumbprint)}; that is the thumbprint of no certificate of the ${count(keys, 'key')} given, ${has}.`
  },
  examples: {
    flags: [
      { header: { alg: 'ES256', x5t }, keys: { keys: [es256.jwk, otherEcJwk] } },
      { header: { alg: 'ES256', 'x5t#S256': x5t }, keys: { keys: [{ ...es256.jwk, x5t: 'another' }] } },
    ],
    passes: [
      { header: { alg: 'ES256', x5t }, keys: { keys: [{ ...es256.jwk, x5t }] } },
      { header: { alg: 'ES256', x5t, kid: '1' }, keys: { keys: [es256.jwk] } },
      { header: { alg: 'ES256', x5t } },
    ],
  },
})
