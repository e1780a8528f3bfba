import { list, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { document, published } from '../provider-examples'
import { countKeysFor, ID_TOKEN_ALGS, isNamed, listIn, statedAlgorithms } from '../published-algorithms'

export default defineCheck({
  code: 'METADATA_ALG_JWKS_GAP',
  subject: 'provider',
  severity: 'note',
  refuses: false,
  title: 'What the metadata advertise and what the keys are for differ',
  why: 'An algorithm that is advertised and has no key cannot be verified with what is published. A key for another algorithm signs access tokens perhaps, of which the metadata say nothing.',
  fix: { issuer: 'Advertise what you sign ID tokens with, and publish a key for each.' },
  cites: ['OpenID Connect Discovery 1.0 §3', 'OpenID Connect Core 1.0 §10.1'],
  applies: ({ metadata, published: keys }) => metadata !== null && keys !== null,
  *look({ metadata, published: keys }) {
    const advertised = listIn(metadata, ID_TOKEN_ALGS)
    if (!advertised || !keys) return
    const withoutKey = advertised.filter((alg) => countKeysFor(alg, keys.keySet) === 0)
    const unlisted = statedAlgorithms(keys.keySet).filter((alg) => !isNamed(alg, advertised))
    if (withoutKey.length + unlisted.length > 0)
      yield { at: { part: 'metadata', pointer: `/${ID_TOKEN_ALGS}` }, facts: { withoutKey, unlisted } }
  },
  says: ({ withoutKey, unlisted }) => {
    const parts = [
      ...(withoutKey.length > 0
        ? [`no published key fits ${list(withoutKey.map(quote))}, which the metadata advertise`]
        : []),
      ...(unlisted.length > 0 ? [`there are keys for ${list(unlisted.map(quote))}, which they do not`] : []),
    ]
    const [first = '', second] = parts
    const sentence =
      second === undefined
        ? first.replace(', which they do not', ', which the metadata do not advertise')
        : `${first}; ${second}`
    return `For ID tokens, ${sentence}.`
  },
  examples: {
    flags: [
      {
        provider: {
          discovery: document({ id_token_signing_alg_values_supported: ['RS256', 'EdDSA'] }),
          jwks: published,
        },
      },
      { provider: { discovery: document({ id_token_signing_alg_values_supported: ['RS256'] }), jwks: published } },
    ],
    passes: [
      { provider: { discovery: document(), jwks: published } },
      {
        provider: {
          discovery: document({ id_token_signing_alg_values_supported: ['RS256', 'ES256', 'HS256'] }),
          jwks: published,
        },
      },
    ],
  },
})
