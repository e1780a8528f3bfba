import { list, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { document } from '../provider-examples'
import { ID_TOKEN_ALGS, listIn } from '../published-algorithms'

export default defineCheck({
  code: 'METADATA_NO_RS256',
  subject: 'provider',
  severity: 'note',
  refuses: false,
  title: 'The metadata do not advertise RS256',
  why: 'OpenID Connect wants RS256 in every list. Profiles for banks leave it out on purpose; clients that know nothing else cannot verify then.',
  fix: { issuer: 'Add RS256 where clients of the usual kind are meant to work.' },
  cites: ['OpenID Connect Discovery 1.0 §3'],
  *look({ metadata }) {
    const advertised = listIn(metadata, ID_TOKEN_ALGS)
    if (advertised && !advertised.includes('RS256'))
      yield { at: { part: 'metadata', pointer: `/${ID_TOKEN_ALGS}` }, facts: { advertised } }
  },
  says: ({ advertised }) =>
    `For ID tokens the metadata advertise ${advertised.length === 0 ? 'nothing' : list(advertised.map(quote))}; expected “RS256” among them.`,
  examples: {
    flags: [{ provider: { discovery: document({ id_token_signing_alg_values_supported: ['PS256'] }) } }],
    passes: [
      { provider: { discovery: document() } },
      { provider: { discovery: document({ id_token_signing_alg_values_supported: undefined }) } },
    ],
  },
})
