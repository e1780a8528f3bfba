import { signatureAlgorithm } from '../../algorithms/jws'
import { brokenReason, meansNone, weakReason } from '../../algorithms/standing'
import type { Facts } from '../../foundation/finding'
import { pointerTo } from '../../foundation/json-place'
import { count, quote } from '../../foundation/wording'
import { acceptedAlgs, clientKeysUri } from '../client-settings'
import { defineCheck, type Sighting } from '../define-check'
import { selectedKey } from '../held-key'
import { inHeader, inKeys } from '../places'
import { client } from '../provider-examples'
import { es256, RFC_NOW, rs256, shortRsaJwk } from '../rfc-examples'
import type { ProviderSubject } from '../subjects'

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
  cites: ['RFC 8725 §3.2', 'RFC 8725 §2.1', 'RFC 7518 §3.3'],
  applies: ({ alg }) => alg !== null,
  *look(subject): Iterable<Sighting<Weak>> {
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
  also: { provider: weakAccepted },
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
      { provider: { config: { ...client, allowed_algs: ['RS256', 'HS256'] } } },
      { provider: { config: { ...client, allowed_algs: ['HS256'], jwks_uri: 'https://id.acme.example/jwks' } } },
      { provider: { config: { ...client, allowed_algs: ['RS1', 'none'] } } },
    ],
    passes: [
      { header: { alg: 'RS256' } },
      { text: rs256.text, keys: rs256.jwk, now: RFC_NOW },
      { text: es256.text, keys: es256.jwk, now: RFC_NOW },
      { provider: { config: client } },
      { provider: { config: { ...client, allowed_algs: ['HS256'] } } },
    ],
  },
})

interface Weak extends Facts {
  readonly alg: string
  readonly reason: string
  readonly bits: number | null
}

/** Of what a client accepts. A secret is no weak thing by itself: a client that takes published keys has none to verify with. */
function* weakAccepted(subject: ProviderSubject): Iterable<Sighting<Weak>> {
  const algs = acceptedAlgs(subject)
  const takesPublished = algs.some(isAsymmetric) || clientKeysUri(subject) !== null
  for (const [index, alg] of algs.entries()) {
    const isHmac = signatureAlgorithm(alg)?.family === 'hmac'
    const reason = meansNone(alg)
      ? 'it does not sign at all'
      : (brokenReason(alg) ?? weakReason(alg) ?? (isHmac && takesPublished ? confusion : null))
    if (reason !== null)
      yield { at: { part: 'client', pointer: pointerTo(['allowed_algs', index]) }, facts: { alg, reason, bits: null } }
  }
}

/** RFC 8725 §2.1. */
const confusion =
  'it is verified with a secret, and this client takes published keys: where one of them is used as the secret, whoever knows it signs'

function isAsymmetric(alg: string): boolean {
  const algorithm = signatureAlgorithm(alg)
  return algorithm !== null && algorithm.family !== 'hmac'
}
