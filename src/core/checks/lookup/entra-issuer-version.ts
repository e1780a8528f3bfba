import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example-now'
import { inPayload } from '../places'
import { es256 } from '../rfc-examples'
import { entraVersions, issuersOf } from '../two-issuers'

const exp = EXAMPLE_NOW + 600
const keys = { keys: [es256.jwk] }
const TENANT = '11111111-2222-3333-4444-555555555555'
const first = `https://sts.windows.net/${TENANT}/`
const second = `https://login.microsoftonline.com/${TENANT}/v2.0`

/** With an issuer in the policy, ISSUER_MISMATCH and its near miss say it. */
export default defineCheck({
  code: 'ENTRA_ISSUER_VERSION',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  explains: true,
  title: 'The token is of the other version of Entra',
  why: 'Entra issues tokens of v1.0 and of v2.0, whose issuers differ while tenant and keys are the same. The registration of the API decides which, not the endpoint that was asked. So the signature verifies, and the issuer is refused.',
  fix: {
    issuer:
      'In the manifest of the API’s app registration set requestedAccessTokenVersion (accessTokenAcceptedVersion in older ones) to 2 for v2.0.',
    verifier:
      'Or use the metadata of the version that the tokens have: with /v2.0 in its URL for v2.0, without it for v1.0.',
  },
  cites: [
    'https://learn.microsoft.com/entra/identity-platform/access-tokens',
    'https://learn.microsoft.com/entra/identity-platform/reference-app-manifest',
  ],
  applies: (subject, { policy }) => issuersOf(subject) !== null && policy.issuer === undefined,
  *look(subject) {
    const issuers = issuersOf(subject)
    const versions = issuers && entraVersions(issuers)
    if (issuers && versions) yield { at: inPayload('iss'), facts: { ...issuers, ...versions } }
  },
  says: ({ iss, expected, found, wanted }) =>
    `The issuer is ${quote(iss)}, which is Entra ${found}; expected that of ${wanted}, to which the key set belongs: ${quote(expected)}.`,
  examples: {
    flags: [
      { claims: { iss: first, tid: TENANT, exp }, keys, source: { before: null, issuer: second } },
      {
        claims: { iss: first, tid: TENANT, exp },
        keys,
        source: { before: null, issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' },
      },
      { claims: { iss: second, tid: TENANT, exp }, keys, source: { before: null, issuer: first } },
    ],
    passes: [
      { claims: { iss: first, tid: TENANT, exp }, keys, source: { before: null, issuer: first } },
      { claims: { iss: second, tid: TENANT, exp }, keys, source: { before: null, issuer: second } },
      { claims: { iss: first, exp }, keys, source: { before: null } },
    ],
  },
})
