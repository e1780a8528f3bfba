import { member, typeOf } from '../../foundation/json-access'
import { tokenKind } from '../../policy/token-kind'
import { defineCheck, type Sighting } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inHeader } from '../places'
import { es256 } from '../rfc-examples'

const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: es256.jwk }
const claims = { jti: '9f2c', htm: 'POST', htu: 'https://as.example/token', iat: EXAMPLE_NOW }

/** What the proof alone shows. Missing claims, alg none and a private key in the header have checks of their own. */
export default defineCheck({
  code: 'DPOP_INVALID',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The DPoP proof cannot be checked by any server',
  why: 'A DPoP proof shows that the sender holds a private key. It must carry the public one in jwk, and be signed with an algorithm of public keys.',
  fix: {
    caller: 'Make a key pair, put the public key into jwk, and sign the proof with the private key.',
  },
  cites: ['RFC 9449 §4.2', 'RFC 9449 §4.3'],
  applies: ({ header: found, claims: payload }) => isProof(tokenKind(found, payload)),
  *look({ header: found, alg, algorithm }): Iterable<Sighting<{ reason: 'ALG' | 'JWK'; found: string }>> {
    if (alg !== null && algorithm?.family === 'hmac')
      yield { at: inHeader('alg'), facts: { reason: 'ALG', found: alg } }
    const jwk = member(found, 'jwk')
    if (jwk?.type === 'object') return
    yield { at: jwk ? inHeader('jwk') : inHeader(), facts: { reason: 'JWK', found: jwk ? typeOf(jwk) : 'missing' } }
  },
  says: ({ reason, found }) =>
    reason === 'ALG'
      ? `The DPoP proof is signed with ${found}, which needs a shared secret; expected an algorithm of public keys.`
      : `The jwk in the header of the DPoP proof is ${found}; expected the public key of the sender.`,
  examples: {
    flags: [
      { header: { ...header, alg: 'HS256' }, claims },
      { header: { typ: 'dpop+jwt', alg: 'ES256' }, claims },
      { header: { ...header, jwk: 'key' }, claims },
    ],
    passes: [{}, { header, claims }],
  },
})

const isProof = (kind: ReturnType<typeof tokenKind>) => kind?.kind === 'dpop_proof' && kind.certain
