import { quote } from '../../foundation/wording'
import { keyPhrase } from '../../verify/key-phrase'
import { triedKeys } from '../../verify/tried-keys'
import { defineCheck } from '../define-check'
import { signaturePlace } from '../places'
import { es256, otherEcJwk, RFC_NOW } from '../rfc-examples'

const right = { keys: [{ ...es256.jwk, kid: 'staging-1' }] }
const wrong = { keys: [{ ...otherEcJwk, kid: 'live-1' }] }

export default defineCheck({
  code: 'VERIFIES_IN_OTHER_SET',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  explains: true,
  title: 'The signature verifies under a key of another set',
  why: 'The token is whole and well signed, but not by a key of the set that it is held against: it comes from another issuer or environment, or from before a rotation.',
  fix: {
    caller: 'Ask the issuer that this verifier trusts for the token.',
    verifier:
      'Look whether it is set to the issuer in iss, of the same environment, and how old its copy of the set is.',
  },
  cites: ['RFC 7515 §5.2', 'RFC 8725 §3.8'],
  applies: ({ elsewhere }) => elsewhere.length > 0,
  *look({ lookup, elsewhere }) {
    if (triedKeys(lookup).verifying >= 0) return
    for (const { source, lookup: other } of elsewhere) {
      const index = triedKeys(other).verifying
      if (index >= 0) yield { at: signaturePlace, facts: { key: keyPhrase(other, index), set: source.name } }
    }
  },
  says: ({ key, set }) =>
    `The signature verifies under ${key} of another set that is loaded, ${quote(set)}; expected a key of the set that the verifier looks into.`,
  examples: {
    flags: [{ text: es256.text, keys: wrong, now: RFC_NOW, source: { others: { staging: right } } }],
    passes: [
      { text: es256.text, keys: right, now: RFC_NOW, source: { others: { staging: right } } },
      { keys: wrong, source: { others: { staging: right } } },
    ],
  },
})
