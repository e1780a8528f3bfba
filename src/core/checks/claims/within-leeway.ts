import { count } from '../../foundation/wording'
import { DEFAULT_CLOCK_SKEW } from '../../policy/policy'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

export default defineCheck({
  code: 'WITHIN_LEEWAY',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The token is valid only thanks to the clock skew allowed',
  why: 'Clocks differ, so verifiers allow some seconds. A verifier that allows fewer refuses this token, which makes for errors that come and go.',
  fix: {
    caller: 'Ask for a new token a minute before the old one expires.',
    issuer: 'Take the time from a clock that is synchronised.',
    verifier: 'Synchronise the clock.',
  },
  cites: ['RFC 7519 §4.1.4', 'RFC 7519 §4.1.5'],
  *look({ evaluation }, { now, policy }) {
    const { exp, nbf, age } = evaluation.time
    const allowed = policy.clock_skew_seconds ?? DEFAULT_CLOCK_SKEW
    if (exp.state === 'met' && exp.byLeeway)
      yield { at: inPayload('exp'), facts: { claim: 'exp', seconds: now - exp.time, allowed } }
    if (nbf.state === 'met' && nbf.byLeeway)
      yield { at: inPayload('nbf'), facts: { claim: 'nbf', seconds: nbf.time - now, allowed } }
    if (age.state === 'met' && age.byLeeway) {
      const seconds = now - age.time - (policy.max_token_age_seconds ?? 0)
      yield { at: inPayload('iat'), facts: { claim: 'iat', seconds, allowed } }
    }
  },
  says: ({ claim, seconds, allowed }) => {
    const length = count(Math.ceil(seconds), 'second')
    const found = {
      exp: `The token expired ${length} ago`,
      nbf: `The token begins to be valid in ${length}`,
      iat: `The token is ${length} older than allowed`,
    }[claim]
    return `${found}; it is accepted because ${count(allowed, 'second')} of clock skew are allowed.`
  },
  examples: {
    flags: [
      { claims: { exp: EXAMPLE_NOW - 30 } },
      { claims: { nbf: EXAMPLE_NOW + 30, exp: EXAMPLE_NOW + 600 } },
      { claims: { iat: EXAMPLE_NOW - 310, exp: EXAMPLE_NOW + 600 }, policy: { max_token_age_seconds: 300 } },
    ],
    passes: [{}, { claims: { exp: EXAMPLE_NOW - 3600 } }],
  },
})
