import { signatureAlgorithms } from '../../algorithms/jws'
import { brokenReason, meansNone, weakReason } from '../../algorithms/standing'
import { pointerTo } from '../../foundation/json-place'
import { quote } from '../../foundation/wording'
import { acceptedAlgs } from '../client-settings'
import { defineCheck } from '../define-check'
import { keyAlgorithm } from '../key-algorithms'
import { isSigningName } from '../metadata-algorithms'
import { client } from '../provider-examples'

export default defineCheck({
  code: 'CLIENT_ALG_UNKNOWN',
  subject: 'provider',
  severity: 'warning',
  refuses: false,
  title: 'The client accepts an algorithm that does not exist',
  why: 'The names of algorithms are compared letter by letter. No token has this one, so the entry accepts nothing, and the algorithm that was meant is refused.',
  fix: { verifier: 'Write the name as it stands in the tokens, such as “RS256” or “ES256”.' },
  cites: ['RFC 7518 §7.1', 'RFC 7515 §4.1.1'],
  *look(subject) {
    for (const [index, alg] of acceptedAlgs(subject).entries()) {
      if (isSigningName(alg) || isToldElsewhere(alg)) continue
      const meant = signatureAlgorithms.find(({ name }) => folded(name) === folded(alg))?.name ?? null
      const use =
        keyAlgorithm(alg)?.purpose === 'encryption' ? 'which encrypts and does not sign' : 'which nobody has registered'
      yield { at: { part: 'client', pointer: pointerTo(['allowed_algs', index]) }, facts: { alg, use, meant } }
    }
  },
  says: ({ alg, use, meant }) =>
    `The client accepts ${quote(alg)}, ${use}; expected ${meant === null ? 'the name of a signature algorithm' : quote(meant)}.`,
  examples: {
    flags: [
      { provider: { config: { ...client, allowed_algs: ['rs256'] } } },
      { provider: { config: { ...client, allowed_algs: ['RS256', 'SHA256'] } } },
      { provider: { config: { ...client, allowed_algs: ['A128GCM'] } } },
    ],
    passes: [
      { provider: { config: client } },
      { provider: { config: { ...client, allowed_algs: ['EdDSA', 'ML-DSA-65'] } } },
    ],
  },
})

const isToldElsewhere = (alg: string) => meansNone(alg) || brokenReason(alg) !== null || weakReason(alg) !== null

const folded = (alg: string) => alg.toLowerCase().replace(/[^a-z\d]/g, '')
