import type { Comparison } from '../../beside/evaluate-beside'
import { member, typeOf } from '../../foundation/json-access'
import type { JsonNode } from '../../foundation/json-node'
import { quote } from '../../foundation/wording'
import { dpop, proofBeside } from '../beside-example'
import { alsoSaying, claimPlace, foundClaim } from '../claim-sentence'
import { defineCheck, type Sighting } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inHeader } from '../places'
import { typOfProof } from '../proof-of-possession'
import { es256 } from '../rfc-examples'
import type { ClaimsSubject } from '../subjects'

const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: es256.jwk }
const claims = { jti: '9f2c', htm: 'POST', htu: 'https://as.example/token', iat: EXAMPLE_NOW }
const request = { method: 'post', url: 'HTTPS://as.example:443/a/../token?x=1' }
const bound = { cnf: { jkt: dpop.jkt }, exp: EXAMPLE_NOW + 600 }
const proof = (changes: object, typ = 'dpop+jwt') =>
  proofBeside({ typ, alg: 'ES256', jwk: dpop.jwk }, { ...claims, ath: 'x', ...changes })

/**
 * What the proof alone shows, and where it does not fit its request or its access token, so far as those were given. Missing
 * claims, alg none and a private key in the header have checks of their own; that of the key is CNF_JKT_MISMATCH.
 */
export default defineCheck({
  code: 'DPOP_INVALID',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The DPoP proof is not valid',
  why: 'A DPoP proof shows that the sender holds a private key, for one request and one access token. It must carry the public key in jwk, be signed with an algorithm of public keys, and name the method, the URL and the hash of the access token of the very request that it is sent with.',
  fix: {
    caller:
      'Make a proof for each request: with the public key in jwk, the method in htm, the URL without query and fragment in htu, and the SHA-256 hash of the access token in ath.',
    verifier: 'Compare htu with the URL as the client called it, not as it is behind a proxy.',
  },
  cites: ['RFC 9449 §4.2', 'RFC 9449 §4.3'],
  applies: (subject) => isProof(subject) || misfitsOf(subject).length > 0,
  *look(subject): Iterable<Sighting<Found>> {
    const { header: found, alg, algorithm } = subject
    const none = { type: null, hint: null, beside: false }
    if (isProof(subject)) {
      const typ = member(found, 'typ')
      // Else the kind is what the person says.
      if (typOfProof(found) !== 'dpop+jwt')
        yield {
          at: typ ? inHeader('typ') : inHeader(),
          facts: { ...none, reason: 'TYP', found: typ ? foundIn(typ) : 'absent' },
        }
      if (alg !== null && algorithm?.family === 'hmac')
        yield { at: inHeader('alg'), facts: { ...none, reason: 'ALG', found: alg } }
      const jwk = member(found, 'jwk')
      if (jwk?.type !== 'object')
        yield {
          at: jwk ? inHeader('jwk') : inHeader(),
          facts: { ...none, reason: 'JWK', found: jwk ? typeOf(jwk) : 'missing' },
        }
    }
    for (const { against, found: value, hint, inProof } of misfitsOf(subject)) {
      const node = inProof ? undefined : member(subject.claims, against)
      yield {
        at: inProof ? { part: 'token', pointer: '' } : claimPlace(subject.claims, against),
        facts: { reason: against, found: value, type: node ? typeOf(node) : null, hint, beside: inProof },
      }
    }
  },
  says: ({ reason, found, type, hint, beside }) => {
    if (reason === 'ALG')
      return `The DPoP proof is signed with ${found}, which needs a shared secret; expected an algorithm of public keys.`
    if (reason === 'TYP')
      return `The typ of the DPoP proof is ${found}; expected “dpop+jwt”, without which no server takes it.`
    if (reason === 'JWK')
      return `The jwk in the header of the DPoP proof is ${found}; expected the public key of the sender.`
    if (reason === 'proof') return `What stands beside the token is not a DPoP proof as it should be. ${hint}`
    const which = beside
      ? `The ${reason} of the DPoP proof beside the token does not fit`
      : foundClaim(reason, found, type)
    return `${which}; expected ${wanted.get(reason)}.${alsoSaying(hint)}`
  },
  examples: {
    flags: [
      { header: { ...header, alg: 'HS256' }, claims },
      { header: { typ: 'dpop+jwt', alg: 'ES256' }, claims },
      { header: { ...header, jwk: 'key' }, claims },
      { header: { ...header, typ: 'JWT' }, claims, kind: 'dpop_proof' },
      { header: { ...header, typ: undefined }, claims, kind: 'dpop_proof' },
      { header, claims, beside: { method: 'GET' } },
      { header, claims: { ...claims, htm: 'post' }, beside: { method: 'POST' } },
      { header, claims, beside: { url: 'https://as.example:8443/token/' } },
      { header, claims: { ...claims, htu: '/token' }, beside: { url: 'https://as.example/token' } },
      { header, claims, beside: { access_token: dpop.access_token } },
      { header, claims: { ...claims, ath: 'x' }, beside: { access_token: dpop.access_token } },
      { claims: bound, beside: { dpop_proof: proof({}) } },
      { claims: bound, beside: { dpop_proof: proof({}, 'JWT') } },
      { claims: bound, beside: { dpop_proof: 'none' } },
    ],
    passes: [
      {},
      { header, claims },
      { header, claims, beside: request },
      { header, claims: { ...claims, ath: dpop.ath }, beside: { access_token: `DPoP ${dpop.access_token}` } },
    ],
  },
})

type Found = Readonly<Record<'found' | 'type' | 'hint', string | null>> & {
  readonly reason: string
  readonly beside: boolean
}

const wanted: ReadonlyMap<string, string> = new Map([
  ['htm', 'the method of the request'],
  ['htu', 'the URL of the request'],
  ['ath', 'the SHA-256 hash of the access token that it is sent with'],
])

/** Of a proof that is the token itself, PROFILE_CLAIM_MISSING and REQUIRED_CLAIM_MISSING tell a missing htm and htu. */
function misfitsOf({ beside }: ClaimsSubject): readonly Comparison[] {
  const isMisfit = ({ against, outcome }: Comparison) =>
    outcome === 'differs' || (outcome === 'missing' && against === 'ath')
  return beside.filter((one) => (one.against === 'proof' || wanted.has(one.against)) && isMisfit(one))
}

const foundIn = (node: JsonNode) => (node.type === 'string' ? quote(node.value) : typeOf(node))

const isProof = ({ kind }: ClaimsSubject) => kind?.kind === 'dpop_proof' && kind.certain
