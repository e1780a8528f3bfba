import { signatureAlgorithm } from '../../algorithms/jws'
import { stringMember } from '../../foundation/json-access'
import type { JsonObject } from '../../foundation/json-node'
import { list } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

/** By value, not by name: Keycloak has a claim typ of its own, “Bearer” or “ID”. A kid is told only beside one of the others. */
export default defineCheck({
  code: 'PAYLOAD_HEADER_FIELDS',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'Header parameters stand in the payload',
  why: 'Verifiers read alg, typ and kid from the header alone. In the payload they do nothing, and a key that the kid there should find is not found.',
  fix: {
    issuer: 'Give alg, typ and kid to the library as header parameters, not as claims.',
  },
  cites: ['RFC 7515 §4.1', 'RFC 7519 §5'],
  *look({ claims }) {
    const names = misplaced(claims)
    if (names.length > 0) yield { at: inPayload(names[0] ?? 'alg'), facts: { names } }
  },
  says: ({ names }) => `The payload has ${list(names)}; expected ${names.length > 1 ? 'them' : 'it'} in the header.`,
  examples: {
    flags: [{ claims: { alg: 'RS256', kid: 'key-1', typ: 'JWT', exp } }, { claims: { typ: 'at+jwt', exp } }],
    passes: [{}, { claims: { typ: 'Bearer', exp } }, { claims: { kid: 'customer-7', alg: 'fast', exp } }],
  },
})

function misplaced(claims: JsonObject): readonly string[] {
  const alg = stringMember(claims, 'alg')
  const names = [
    ...(alg !== undefined && signatureAlgorithm(alg) !== null ? ['alg'] : []),
    ...(/^(?:.{0,40}\+)?jwt$/i.test(stringMember(claims, 'typ') ?? '') ? ['typ'] : []),
  ]
  return names.length > 0 && stringMember(claims, 'kid') !== undefined ? [...names, 'kid'] : names
}
