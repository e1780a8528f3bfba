import { weakReason } from '../../algorithms/standing'
import { count, quote } from '../../foundation/wording'
import { defineCheck, type Sighting } from '../define-check'
import { selectedKey } from '../held-key'
import { inHeader, inKeys } from '../places'
import { es256, RFC_NOW, rs256, shortRsaJwk } from '../rfc-examples'

/** Of the lookup, because an RSA algorithm is as weak as its key; of the header alone it speaks without keys too. */
export default defineCheck({
  code: 'WEAK_ALGORITHM',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  title: 'The algorithm is weak',
  why: 'Some algorithms, and RSA with a short key, give less than is asked of a signature today. What is broken outright is told as BROKEN_ALGORITHM. RS256, ES256 and EdDSA with keys of the usual length are not weak.',
  fix: {
    issuer: 'Sign with ES256, EdDSA, or RS256 with a key of 2048 bits or more.',
    verifier: 'Leave the algorithm out of the list that you accept.',
  },
  cites: ['RFC 8725 §3.2', 'RFC 7518 §3.3'],
  applies: ({ alg }) => alg !== null,
  *look(subject): Iterable<Sighting<{ alg: string; reason: string; bits: number | null }>> {
    const { alg, algorithm } = subject
    if (alg === null) return
    const reason = weakReason(alg)
    if (reason !== null) yield { at: inHeader('alg'), facts: { alg, reason, bits: null } }
    const held = selectedKey(subject)
    const { bits = null } = held?.key ?? {}
    if (!held || bits === null || held.key.kty !== 'RSA' || algorithm?.kty !== 'RSA' || bits >= algorithm.leastBits)
      return
    yield { at: inKeys(held.key, 'n'), facts: { alg, reason: `its RSA key has ${count(bits, 'bit')}`, bits } }
  },
  says: ({ alg, reason, bits }) =>
    `The algorithm ${quote(alg)} is weak here: ${reason}${bits === null ? '' : '; expected 2,048 or more'}.`,
  examples: {
    flags: [
      { header: { alg: 'HS256/64' } },
      {
        header: { alg: 'RS256', kid: '1' },
        signature: 'A'.repeat(171),
        keys: { keys: [{ ...shortRsaJwk, kid: '1' }] },
      },
    ],
    passes: [
      { header: { alg: 'RS256' } },
      { text: rs256.text, keys: rs256.jwk, now: RFC_NOW },
      { text: es256.text, keys: es256.jwk, now: RFC_NOW },
    ],
  },
})
