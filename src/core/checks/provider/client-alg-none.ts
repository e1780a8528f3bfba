import { meansNone } from '../../algorithms/standing'
import { pointerTo } from '../../foundation/json-place'
import { quote } from '../../foundation/wording'
import { acceptedAlgs } from '../client-settings'
import { defineCheck } from '../define-check'
import { client } from '../provider-examples'

export default defineCheck({
  code: 'CLIENT_ALG_NONE',
  subject: 'provider',
  severity: 'error',
  refuses: false,
  title: 'The client accepts tokens that nobody signed',
  why: 'With “none” in the list, whoever can reach the client writes any token and is let in.',
  fix: { verifier: 'Take it out of allowed_algs, in every spelling.' },
  cites: ['RFC 8725 §3.2', 'RFC 7518 §3.6'],
  *look(subject) {
    for (const [index, alg] of acceptedAlgs(subject).entries())
      if (meansNone(alg)) yield { at: { part: 'client', pointer: pointerTo(['allowed_algs', index]) }, facts: { alg } }
  },
  says: ({ alg }) => `The client accepts ${quote(alg)}, which is no signature; expected only algorithms that sign.`,
  examples: {
    flags: [
      { provider: { config: { ...client, allowed_algs: ['RS256', 'none'] } } },
      { provider: { config: { ...client, allowed_algs: ['None'] } } },
    ],
    passes: [{ provider: { config: client } }],
  },
})
