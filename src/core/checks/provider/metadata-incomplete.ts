import { list } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { missingMembers } from '../missing-members'
import { document } from '../provider-examples'

const workload = {
  issuer: 'https://oidc.cluster.acme.example',
  authorization_endpoint: undefined,
  token_endpoint: undefined,
  jwks_uri: 'https://oidc.cluster.acme.example/openid/v1/jwks',
  response_types_supported: ['id_token'],
}

export default defineCheck({
  code: 'METADATA_INCOMPLETE',
  subject: 'provider',
  severity: 'warning',
  refuses: false,
  title: 'The metadata lack a member that clients need',
  why: 'Strict clients refuse metadata without a required member, at their start. What only signs tokens of workloads, as Kubernetes and CI systems do, needs no endpoints, and is not told so.',
  fix: { issuer: 'Publish the members that the specification requires of what the issuer offers.' },
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 8414 §2'],
  applies: ({ metadata }) => metadata !== null && metadata.state !== 'unreadable',
  *look({ metadata }) {
    const missing = metadata && metadata.state !== 'unreadable' ? missingMembers(metadata.value) : []
    if (missing.length > 0) yield { at: { part: 'metadata', pointer: '' }, facts: { missing } }
  },
  says: ({ missing }) =>
    `The metadata have no ${list(missing)}; expected ${missing.length === 1 ? 'it' : 'them'} of an issuer that people sign in to.`,
  examples: {
    flags: [
      { provider: { discovery: document({ response_types_supported: undefined }) } },
      { provider: { discovery: document({ authorization_endpoint: undefined }) } },
      { provider: { discovery: document({ token_endpoint: undefined }) } },
      {
        provider: {
          discovery: document({ userinfo_endpoint: 'https://id.acme.example/me', subject_types_supported: undefined }),
        },
      },
    ],
    passes: [
      { provider: { discovery: document() } },
      { provider: { discovery: document(workload) } },
      {
        provider: {
          discovery: document({ authorization_endpoint: undefined, grant_types_supported: ['client_credentials'] }),
        },
      },
    ],
  },
})
