import { member } from '../../foundation/json-access'
import { list } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

/** How possession of the key is proven, by the member of cnf that names it. */
const proofs: ReadonlyMap<string, string> = new Map([
  ['jkt', 'with a DPoP proof'],
  ['x5t#S256', 'with a client certificate (mutual TLS)'],
])

export default defineCheck({
  code: 'CNF_BOUND',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The token is bound to a key',
  why: 'Such a token is no bearer token: whoever sends it must also prove to hold the key that cnf names. A signature that verifies is only the first half.',
  fix: {
    caller: 'Send the proof with the token: a DPoP proof, the client certificate, or the key binding of the SD-JWT.',
    verifier: 'Check the proof against cnf, not only the signature of the token.',
  },
  cites: ['RFC 7800 §3.1', 'RFC 8705 §3.1', 'RFC 9449 §6.1'],
  *look({ claims }) {
    const cnf = member(claims, 'cnf')
    if (cnf?.type !== 'object') return
    const how = [...proofs].flatMap(([name, words]) => (member(cnf, name) ? [words] : []))
    yield { at: inPayload('cnf'), facts: { how } }
  },
  says: ({ how }) =>
    `The token is bound to a key (cnf); whoever sends it must prove to hold that key${how.length > 0 ? `, ${list(how)}` : ''}.`,
  examples: {
    flags: [
      { claims: { cnf: { jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I' }, exp } },
      { claims: { cnf: { 'x5t#S256': 'bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2' }, exp } },
      { claims: { cnf: { kid: 'k' }, exp } },
    ],
    passes: [{}, { claims: { cnf: 'k', exp } }],
  },
})
