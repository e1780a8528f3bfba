import { member, typeOf } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inHeader } from '../places'
import { es256 } from '../rfc-examples'

const header = { alg: 'ES256', jwk: es256.jwk }
const claims = { jti: '9f2c', htm: 'POST', htu: 'https://as.example/token', iat: EXAMPLE_NOW }

/** A note: that it is a DPoP proof is a guess by its claims and its jwk. */
export default defineCheck({
  code: 'DPOP_TYP_MISSING',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'What looks like a DPoP proof does not say so',
  why: 'A server must refuse a DPoP proof whose typ is another than “dpop+jwt”, so that no other token is taken for a proof.',
  fix: {
    caller: 'Set typ to “dpop+jwt” in the header of the proof.',
  },
  cites: ['RFC 9449 §4.2', 'RFC 9449 §4.3'],
  *look({ header: found, kind }) {
    if (kind?.kind !== 'dpop_proof' || kind.certain) return
    const typ = member(found, 'typ')
    const stated = typ ? `typ is ${typ.type === 'string' ? quote(typ.value) : typeOf(typ)}` : null
    yield { at: typ ? inHeader('typ') : inHeader(), facts: { stated } }
  },
  says: ({ stated }) =>
    `The token has htm, htu and jwk, as a DPoP proof, but ${stated === null ? 'no typ' : `its ${stated}`}; expected “dpop+jwt”.`,
  examples: {
    flags: [
      { header, claims },
      { header: { ...header, typ: 'JWT' }, claims },
    ],
    passes: [{}, { header: { ...header, typ: 'dpop+jwt' }, claims }],
  },
})
