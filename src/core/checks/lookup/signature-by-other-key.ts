import { quote } from '../../foundation/wording'
import { keyPhrase } from '../../verify/key-phrase'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { es256, otherEcJwk, RFC_NOW } from '../rfc-examples'

const claims = 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'
/** Signed with the key of RFC 7515 A.3, kid “1”. */
const text = `eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.${claims}.o9V6hwZrjAClci13M5s9OSKYtB2pPlAamyp2JtJez7__bT7NEZ_8sXazz3jH4aQU2kmBXtoCQQWkoFqLgjIBKA`

const swapped = {
  keys: [
    { ...es256.jwk, kid: '2' },
    { ...otherEcJwk, kid: '1' },
  ],
}

/** The statuses refuse the token; the sentence above them is the lookup's, so this does not ask to lead it. */
export default defineCheck({
  code: 'SIGNATURE_BY_OTHER_KEY',
  subject: 'lookup',
  severity: 'error',
  refuses: false,
  title: 'Another key of the set made the signature',
  why: 'The key that signed is published, but not under the kid that the token names: kids were swapped, renamed, or stamped from another configuration. Verifiers take the key of the kid and refuse.',
  fix: {
    issuer:
      'Stamp each token with the kid under which its signing key is published; after a rename, publish the key under both kids until the last token has expired.',
    verifier: 'Fetch the key set again: where kids were exchanged, an old copy has them the other way round.',
  },
  cites: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  applies: ({ kid, keySet }) => kid !== null && keySet !== null,
  *look({ kid, lookup }) {
    const { outcome, candidates } = lookup
    if (kid === null || (outcome !== 'KID_POINTS_AT_WRONG_KEY' && outcome !== 'KID_RENAMED')) return
    const verifying = candidates.findIndex(({ verifies }) => verifies === true)
    const { thumbprint = null, kid: published = null } = candidates[verifying] ?? {}
    const key = published === null ? 'a key of the set that has no kid' : keyPhrase(lookup, verifying)
    yield { at: inHeader('kid'), facts: { kid, key, thumbprint, named: outcome === 'KID_POINTS_AT_WRONG_KEY' } }
  },
  says: ({ kid, key, named }) => {
    const other = named ? 'another key of the set' : 'no key of the set'
    return `The signature was made with ${key}, but the kid of the token, ${quote(kid)}, is that of ${other}; expected the kid of the key that signed.`
  },
  examples: {
    flags: [
      { text, keys: swapped, now: RFC_NOW },
      { text, keys: { keys: [{ ...es256.jwk, kid: '2' }] }, now: RFC_NOW },
      { text, keys: { keys: [es256.jwk] }, now: RFC_NOW },
    ],
    passes: [
      { text, keys: { keys: [{ ...es256.jwk, kid: '1' }] }, now: RFC_NOW },
      { text, keys: { keys: [{ ...otherEcJwk, kid: '1' }] }, now: RFC_NOW },
      { text: es256.text, keys: swapped, now: RFC_NOW },
    ],
  },
})
