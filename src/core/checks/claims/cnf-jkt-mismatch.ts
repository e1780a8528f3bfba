import { quote } from '../../foundation/wording'
import { dpop, proofBeside } from '../beside-example'
import { isCompared, misfit } from '../compared'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inHeader, inPayload } from '../places'
import { es256 } from '../rfc-examples'

const exp = EXAMPLE_NOW + 600
const request = { jti: '9f2c', htm: 'GET', htu: 'https://api.example/orders', iat: EXAMPLE_NOW }
const proofWith = (jwk: object) => proofBeside({ typ: 'dpop+jwt', alg: 'ES256', jwk }, request)

/** Either of the two may be the token: the other stands beside it. */
export default defineCheck({
  code: 'CNF_JKT_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The DPoP proof is made with another key than the token is bound to',
  why: 'A token that is bound to a key is good only with a proof of that key. With the proof of another, whoever sends the token does not show to be the client that it was issued to.',
  fix: {
    caller:
      'Sign the proof with the key pair whose proof the token was asked for with; a client that made a new pair needs a new token.',
    verifier: 'Compare the SHA-256 thumbprint of the jwk of the proof with cnf.jkt of the token.',
  },
  cites: ['RFC 9449 §4.3', 'RFC 9449 §6.1', 'RFC 7638 §3'],
  applies: (subject) => isCompared(subject, 'cnf.jkt'),
  *look(subject) {
    const found = misfit(subject, 'cnf.jkt')
    if (!found) return
    const isToken = found.given === 'dpop_proof'
    const facts = { bound_to: isToken ? found.found : null, hint: found.hint }
    yield { at: isToken ? inPayload('cnf', 'jkt') : inHeader('jwk'), facts }
  },
  says: ({ bound_to: boundTo, hint }) => {
    if (boundTo === null)
      return 'The key of this DPoP proof is not the one that the access token beside it is bound to.'
    const found = hint ?? 'The DPoP proof beside the token is made with another key.'
    return `The token is bound to the key with the thumbprint ${quote(boundTo)} (cnf.jkt). ${found}`
  },
  examples: {
    flags: [
      { claims: { cnf: { jkt: dpop.jkt }, exp }, beside: { dpop_proof: proofWith(es256.jwk) } },
      { claims: { cnf: { jkt: dpop.jkt }, exp }, beside: { dpop_proof: proofWith({ kty: 'EC' }) } },
      {
        header: { typ: 'dpop+jwt', alg: 'ES256', jwk: es256.jwk },
        claims: request,
        beside: { access_token: proofBeside({ alg: 'ES256' }, { cnf: { jkt: dpop.jkt } }) },
      },
    ],
    passes: [
      { claims: { cnf: { jkt: dpop.jkt }, exp }, beside: { dpop_proof: proofWith(dpop.jwk) } },
      { claims: { cnf: { jkt: dpop.jkt }, exp } },
      { claims: { exp }, beside: { dpop_proof: proofWith(es256.jwk) } },
    ],
  },
})
