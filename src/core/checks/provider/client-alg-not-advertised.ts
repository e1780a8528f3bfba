import { meansNone } from '../../algorithms/standing'
import { list, quote } from '../../foundation/wording'
import { acceptedAlgs } from '../client-settings'
import { defineCheck } from '../define-check'
import { client, document } from '../provider-examples'
import { ID_TOKEN_ALGS, isNamed, listIn } from '../published-algorithms'

export default defineCheck({
  code: 'CLIENT_ALG_NOT_ADVERTISED',
  subject: 'provider',
  severity: 'note',
  refuses: false,
  title: 'The client accepts more algorithms than the issuer advertises',
  why: 'What no token uses need not be accepted. The metadata speak of ID tokens only: access tokens may be signed with others.',
  fix: { verifier: 'Take out what your tokens are not signed with.' },
  cites: ['RFC 8725 §3.1', 'OpenID Connect Discovery 1.0 §3'],
  *look(subject) {
    const advertised = listIn(subject.metadata, ID_TOKEN_ALGS)?.filter((alg) => !meansNone(alg))
    if (!advertised?.length) return
    const accepted = acceptedAlgs(subject)
    const beyond = accepted.filter((alg) => !isNamed(alg, advertised))
    // Where none of them is advertised, CLIENT_ALGS_DISJOINT says more.
    if (beyond.length > 0 && beyond.length < accepted.length)
      yield { at: { part: 'client', pointer: '/allowed_algs' }, facts: { beyond, advertised } }
  },
  says: ({ beyond, advertised }) =>
    `The client accepts ${list(beyond.map(quote))}, which the metadata do not advertise for ID tokens; expected nothing beyond ${list(advertised.map(quote))}.`,
  examples: {
    flags: [{ provider: { discovery: document(), config: { ...client, allowed_algs: ['RS256', 'PS512'] } } }],
    passes: [
      { provider: { discovery: document(), config: client } },
      { provider: { discovery: document(), config: { ...client, allowed_algs: ['PS512'] } } },
    ],
  },
})
