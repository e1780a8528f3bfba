import { list, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { isUnregistered, signingLists } from '../metadata-algorithms'
import { document } from '../provider-examples'

export default defineCheck({
  code: 'METADATA_ALG_UNREGISTERED',
  subject: 'provider',
  severity: 'warning',
  refuses: false,
  title: 'The metadata advertise an algorithm that does not exist',
  why: 'No library knows the name. Strict ones refuse the whole document for it, and a client that chooses it cannot go on.',
  fix: { issuer: 'List the names as the registry has them, such as “RS256” or “ES256”.' },
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 7518 §7.1'],
  *look({ metadata }) {
    for (const { name, values } of signingLists(metadata)) {
      const algs = values.filter(isUnregistered)
      if (algs.length > 0) yield { at: { part: 'metadata', pointer: `/${name}` }, facts: { member: name, algs } }
    }
  },
  says: ({ member, algs }) =>
    `The ${member} has ${list(algs.map(quote))} in it; expected registered names of signature algorithms.`,
  examples: {
    flags: [
      { provider: { discovery: document({ id_token_signing_alg_values_supported: ['RS256', 'plain'] }) } },
      { provider: { discovery: document({ id_token_signing_alg_values_supported: ['RS256', 'RSA-OAEP'] }) } },
    ],
    passes: [
      { provider: { discovery: document() } },
      { provider: { discovery: document({ id_token_signing_alg_values_supported: ['RS256', 'none', 'ES256K'] }) } },
    ],
  },
})
