import { capitalise } from '../../foundation/wording'
import { hasUnsoundExponent } from '../../keys/match-key'
import { defineCheck } from '../define-check'
import { selectedKey } from '../held-key'
import { inKeys } from '../places'
import { RFC_NOW, rs256 } from '../rfc-examples'

export default defineCheck({
  code: 'RSA_EXPONENT_INVALID',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'The exponent of the RSA key is 1 or even',
  why: 'With an exponent of 1 the message is its own signature, so anyone can sign; an even one belongs to no RSA key. Browsers and libraries import such keys without a word.',
  fix: {
    issuer: 'Publish a sound key; the exponent is nearly always 65537, “AQAB”.',
    verifier: 'Refuse RSA keys whose exponent is 1 or even.',
  },
  cites: ['RFC 8017 §3.1', 'RFC 7518 §6.3.1'],
  applies: (subject) => selectedKey(subject)?.key.kty === 'RSA',
  *look(subject) {
    const held = selectedKey(subject)
    if (held && hasUnsoundExponent(held.key))
      yield { at: inKeys(held.key, 'e'), facts: { key: held.name, e: held.key.material?.e?.slice(0, 40) ?? '' } }
  },
  says: ({ key, e }) =>
    `${capitalise(key)} has the exponent “${e}”, which is 1 or even; expected an odd number of 3 or more.`,
  examples: {
    flags: [
      { header: { alg: 'RS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, kid: '1', e: 'AQ' }] } },
      { header: { alg: 'RS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, kid: '1', e: 'Ag' }] } },
    ],
    passes: [
      { text: rs256.text, keys: rs256.jwk, now: RFC_NOW },
      { header: { alg: 'RS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, kid: '1', e: 'Aw' }] } },
    ],
  },
})
