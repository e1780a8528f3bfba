import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { metadataIssuer, templateIn } from '../metadata-issuer'
import { document } from '../provider-examples'
import { discovered } from '../recorded'
import type { ProviderSubject } from '../subjects'

export default defineCheck({
  code: 'ISSUER_TEMPLATED',
  subject: 'discovery',
  severity: 'note',
  refuses: false,
  title: 'The issuer in the metadata is a template',
  why: 'Metadata for many tenants names its issuer with a placeholder. No token has that for its iss: each has the issuer of its own tenant.',
  fix: {
    verifier: 'Use the metadata of the tenant, or put the tenant of the token into the template before comparing.',
  },
  cites: ['OpenID Connect Discovery 1.0 §4.3', 'RFC 8414 §3.3'],
  look: templated,
  also: { provider: templated },
  says: ({ issuer, template }) =>
    `The issuer in the metadata is ${quote(issuer)}: in a token’s iss the tenant stands in place of ${quote(template)}.`,
  examples: {
    flags: [
      {
        discovery: {
          issuer: 'https://login.microsoftonline.com/common/v2.0',
          evidence: discovered({
            url: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
            body: { issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' },
          }),
        },
      },
      { provider: { discovery: document({ issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' }) } },
    ],
    passes: [
      { discovery: { evidence: discovered() } },
      { discovery: { evidence: discovered({ body: { issuer: 7 } }) } },
    ],
  },
})

function* templated(subject: Pick<ProviderSubject, 'metadata'>) {
  const issuer = metadataIssuer(subject)
  const template = issuer === null ? null : templateIn(issuer)
  if (issuer !== null && template !== null)
    yield { at: { part: 'metadata', pointer: '/issuer' } as const, facts: { issuer, template } }
}
