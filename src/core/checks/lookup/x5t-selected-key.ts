import { member } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { keyByCertificate, statedThumbprints } from '../key-by-certificate'
import { inHeader } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'

const x5t = 'eBZ_cn3sXYAd0ch4THBKHIgOwOE'

export default defineCheck({
  code: 'X5T_SELECTED_KEY',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  title: 'The token names its key by certificate, not by kid',
  why: 'An x5t is the thumbprint of the certificate of the key. Few verifiers look at it: most know the kid alone, and without one they try the keys that fit, or refuse.',
  fix: {
    issuer: 'Put the kid of the signing key into the header too.',
    verifier: 'Where the issuer gives no kid, select the key by x5t or x5t#S256.',
  },
  cites: ['RFC 7515 §4.1.7', 'RFC 7515 §4.1.8', 'RFC 7517 §4.8'],
  applies: ({ header, keySet }) =>
    keySet !== null && member(header, 'kid') === undefined && statedThumbprints(header).length > 0,
  *look({ header, keySet, lookup }) {
    const found = keySet && keyByCertificate(statedThumbprints(header), keySet)
    if (!found) return
    const { key, by } = found
    const candidate = lookup.candidates.find(({ pointer }) => pointer === key.pointer)
    yield {
      at: inHeader(by.name),
      facts: {
        name: by.name,
        thumbprint: by.value,
        kid: key.kid,
        is_kid: key.kid === by.value,
        verifies: candidate?.verifies ?? null,
      },
    }
  },
  says: ({ name, thumbprint, kid, is_kid, verifies }) => {
    const key = is_kid
      ? 'the kid of a key'
      : `that of ${kid === null ? 'a key without a kid' : `the key ${quote(kid)}`}`
    const known = verifies === null ? '' : ` The signature ${verifies ? 'verifies' : 'does not verify'} under it.`
    return `The header has no kid; its ${name} ${quote(thumbprint)} is ${key}.${known} Most verifiers look at the kid alone.`
  },
  examples: {
    flags: [
      { header: { alg: 'ES256', x5t }, keys: { keys: [{ ...es256.jwk, kid: 'key-1', x5t }, otherEcJwk] } },
      { header: { alg: 'ES256', x5t }, keys: { keys: [{ ...es256.jwk, x5t }] } },
      { header: { alg: 'ES256', x5t }, keys: { keys: [{ ...es256.jwk, kid: x5t }] } },
    ],
    passes: [
      { header: { alg: 'ES256', x5t }, keys: { keys: [es256.jwk] } },
      { header: { alg: 'ES256', x5t, kid: 'key-1' }, keys: { keys: [{ ...es256.jwk, kid: 'key-1', x5t }] } },
      { header: { alg: 'ES256' }, keys: { keys: [{ ...es256.jwk, x5t }] } },
      { header: { alg: 'ES256', x5t } },
    ],
  },
})
