import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { moment } from '../moment'
import { inPayload } from '../places'
import { es256 } from '../rfc-examples'
import { timeOf } from '../time-claims'

/** Older than any server is likely to take, in seconds. */
const OLD = 300

const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: es256.jwk }
const claims = { jti: '9f2c', htm: 'POST', htu: 'https://as.example/token' }

export default defineCheck({
  code: 'DPOP_PROOF_OLD',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The DPoP proof is minutes old or older',
  why: 'A DPoP proof is made for one request and has no exp. Servers take it for seconds or a few minutes from its iat, and each says for itself how long.',
  fix: {
    caller: 'Make a new proof for each request, with a clock that is synchronised.',
  },
  cites: ['RFC 9449 §4.3', 'RFC 9449 §11.1'],
  *look({ claims: payload, kind }, { now }) {
    const iat = timeOf(payload, 'iat')
    if (iat !== null && now - iat > OLD && kind?.kind === 'dpop_proof')
      yield { at: inPayload('iat'), facts: { iat, age: now - iat } }
  },
  says: ({ iat, age }) => `The DPoP proof was made ${moment(iat, iat + age)}; servers take one for seconds or minutes.`,
  examples: {
    flags: [{ header, claims: { ...claims, iat: EXAMPLE_NOW - 3600 } }],
    passes: [{}, { header, claims: { ...claims, iat: EXAMPLE_NOW - 60 } }],
  },
})
