import { meansNone } from '../../algorithms/standing'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { mayNameNone, signingLists } from '../metadata-algorithms'
import { document } from '../provider-examples'

export default defineCheck({
  code: 'METADATA_ALG_NONE',
  subject: 'provider',
  severity: 'warning',
  refuses: false,
  title: 'The metadata advertise “none” as an algorithm',
  why: 'An ID token without a signature is allowed only where it comes straight from the token endpoint. A client that takes its list of algorithms from the metadata accepts tokens that nobody signed.',
  fix: {
    issuer: 'Take it out of the metadata, and sign every token.',
    verifier: 'Configure the algorithms that you accept; do not copy them from the metadata.',
  },
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 8414 §2', 'RFC 8725 §3.2'],
  *look({ metadata }) {
    for (const { name, values } of signingLists(metadata)) {
      const alg = mayNameNone(name) ? undefined : values.find(meansNone)
      if (alg !== undefined) yield { at: { part: 'metadata', pointer: `/${name}` }, facts: { member: name, alg } }
    }
  },
  says: ({ member, alg }) => `The ${member} has ${quote(alg)} in it; expected only algorithms that sign.`,
  examples: {
    flags: [
      { provider: { discovery: document({ id_token_signing_alg_values_supported: ['RS256', 'none'] }) } },
      { provider: { discovery: document({ token_endpoint_auth_signing_alg_values_supported: ['none'] }) } },
    ],
    passes: [
      { provider: { discovery: document() } },
      { provider: { discovery: document({ request_object_signing_alg_values_supported: ['none', 'RS256'] }) } },
      { provider: { discovery: document({ userinfo_signing_alg_values_supported: ['none', 'RS256'] }) } },
    ],
  },
})
