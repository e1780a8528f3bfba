import { capitalise, count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { selectedKey } from '../held-key'
import { inKeys } from '../places'
import { RFC_NOW, rs256, shortRsaJwk } from '../rfc-examples'

export default defineCheck({
  code: 'RSA_KEY_TOO_SMALL',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'The RSA key is too short',
  why: 'RSA keys below 2048 bits must not be used. Many libraries refuse them, others verify with them, so one token is valid here and invalid there.',
  fix: {
    issuer: 'Rotate to an RSA key of 2048 bits or more, or to ES256 or EdDSA.',
  },
  cites: ['RFC 7518 §3.3', 'RFC 7518 §3.5'],
  applies: (subject) => selectedKey(subject)?.key.kty === 'RSA' && subject.algorithm?.kty === 'RSA',
  *look(subject) {
    const held = selectedKey(subject)
    const least = subject.algorithm?.leastBits
    const { bits } = held?.key ?? {}
    if (!held || bits == null || least === undefined || bits >= least) return
    yield {
      at: inKeys(held.key, 'n'),
      facts: { key: held.name, bits, least, verifies: held.candidate.verifies },
    }
  },
  says: ({ key, bits, least, verifies }) => {
    const aside =
      verifies === null
        ? ''
        : verifies
          ? ' The signature does verify under it.'
          : ' The signature does not verify under it either.'
    return `${capitalise(key)} has ${count(bits, 'bit')}, fewer than the ${count(least, 'bit')} required; conforming verifiers refuse it.${aside}`
  },
  examples: {
    flags: [
      {
        header: { alg: 'RS256', kid: '1' },
        signature: 'A'.repeat(171),
        keys: { keys: [{ ...shortRsaJwk, kid: '1' }] },
      },
    ],
    passes: [
      { text: rs256.text, keys: rs256.jwk, now: RFC_NOW },
      { header: { alg: 'RS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, kid: '1' }] } },
    ],
  },
})
