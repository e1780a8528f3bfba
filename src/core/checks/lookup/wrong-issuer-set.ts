import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { issuerNearMiss } from '../../policy/identifier-near-miss'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example-now'
import { inPayload } from '../places'
import { ISSUER } from '../recorded'
import { es256 } from '../rfc-examples'
import { entraVersions, isOfIssuer, issuersOf } from '../two-issuers'

const exp = EXAMPLE_NOW + 600
const keys = { keys: [es256.jwk] }
const TENANT = '11111111-2222-3333-4444-555555555555'
const ENTRA = 'https://login.microsoftonline.com'

export default defineCheck({
  code: 'WRONG_ISSUER_SET',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  explains: true,
  title: 'The key set is that of another issuer',
  why: 'Keys prove who signed only for the issuer that they belong to. A token of another tenant, realm or environment names a kid that this set never had.',
  fix: {
    caller: 'Get the token from the issuer that the verifier trusts.',
    verifier: 'If you trust the issuer in iss, fetch the set that its own metadata name.',
  },
  cites: ['RFC 8725 §3.8', 'OpenID Connect Discovery 1.0 §4.3'],
  applies: (subject) => issuersOf(subject) !== null,
  *look(subject, { policy }) {
    const issuers = issuersOf(subject)
    if (!issuers || isOfIssuer(issuers) || entraVersions(issuers)) return
    const { iss, expected } = issuers
    // The policy demands the same issuer, and ISSUER_MISMATCH has said it.
    if (policy.issuer === expected) return
    const near = issuerNearMiss(iss, expected, stringMember(subject.claims, 'tid'))
    yield { at: inPayload('iss'), facts: { iss, expected, near: near?.words ?? null } }
  },
  says: ({ iss, expected, near }) => {
    const how = near === null ? '' : ` It ${near}.`
    return `The token says that its issuer is ${quote(iss)}, but this key set belongs to ${quote(expected)}.${how}`
  },
  examples: {
    flags: [
      { claims: { iss: 'https://id.staging.example', exp }, keys, source: { before: null, issuer: ISSUER } },
      { claims: { iss: `${ISSUER}/`, exp }, keys, source: { before: null, issuer: ISSUER } },
      {
        claims: { iss: `${ENTRA}/${TENANT}/v2.0`, exp },
        keys,
        source: { before: null, issuer: `${ENTRA}/99999999-2222-3333-4444-555555555555/v2.0` },
      },
    ],
    passes: [
      { claims: { iss: ISSUER, exp }, keys, source: { before: null, issuer: ISSUER } },
      { claims: { iss: 'https://id.staging.example', exp }, keys, source: { before: null } },
      { claims: { exp }, keys, source: { before: null, issuer: ISSUER } },
      {
        claims: { iss: 'https://id.staging.example', exp },
        keys,
        source: { before: null, issuer: ISSUER },
        policy: { issuer: ISSUER },
      },
      {
        claims: { iss: `${ENTRA}/${TENANT}/v2.0`, tid: TENANT, exp },
        keys,
        source: { before: null, issuer: `${ENTRA}/{tenantid}/v2.0` },
      },
      {
        claims: { iss: `${ENTRA}/${TENANT}/v2.0`, exp },
        keys,
        source: { before: null, issuer: `${ENTRA}/{tenantid}/v2.0` },
      },
      {
        claims: { iss: 'accounts.google.com', exp },
        keys,
        source: { before: null, issuer: 'https://accounts.google.com' },
      },
    ],
  },
})
