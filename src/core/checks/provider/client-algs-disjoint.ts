import { meansNone } from '../../algorithms/standing'
import { list, quote } from '../../foundation/wording'
import { acceptedAlgs } from '../client-settings'
import { defineCheck } from '../define-check'
import { client, document } from '../provider-examples'
import { ID_TOKEN_ALGS, isNamed, listIn } from '../published-algorithms'

export default defineCheck({
  code: 'CLIENT_ALGS_DISJOINT',
  subject: 'provider',
  severity: 'warning',
  refuses: false,
  title: 'The client accepts no algorithm that the issuer signs with',
  why: 'The metadata list what ID tokens are signed with. A client that accepts none of it refuses every one of them; access tokens may be signed otherwise, of which the metadata say nothing.',
  fix: {
    verifier: 'Put the algorithm of the tokens into allowed_algs.',
    issuer: 'Sign with one that the client accepts, and advertise it.',
  },
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 8725 §3.1'],
  *look(subject) {
    const accepted = acceptedAlgs(subject)
    const advertised = listIn(subject.metadata, ID_TOKEN_ALGS)?.filter((alg) => !meansNone(alg))
    if (!advertised?.length || accepted.length === 0 || accepted.some((alg) => isNamed(alg, advertised))) return
    yield { at: { part: 'client', pointer: '/allowed_algs' }, facts: { accepted, advertised } }
  },
  says: ({ accepted, advertised }) =>
    `The client accepts ${list(accepted.map(quote))}, and the metadata advertise ${list(advertised.map(quote))} for ID tokens; expected one in both.`,
  examples: {
    flags: [{ provider: { discovery: document(), config: { ...client, allowed_algs: ['PS256'] } } }],
    passes: [
      { provider: { discovery: document(), config: client } },
      {
        provider: {
          discovery: document({ id_token_signing_alg_values_supported: ['EdDSA'] }),
          config: { ...client, allowed_algs: ['Ed25519'] },
        },
      },
    ],
  },
})
