import { stringMember } from '../../foundation/json-access'
import { capitalise, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { readEntraIssuer, tenantOf, withTenant } from '../entra'
import { EXAMPLE_NOW } from '../example-now'
import { selectedKey } from '../held-key'
import { inKeys } from '../places'
import { rs256 } from '../rfc-examples'

const TENANT = '11111111-2222-3333-4444-555555555555'
const CONSUMERS = '9188040d-6c67-4c5b-b112-36a304b66dad'
const issuerOf = (tenant: string) => `https://login.microsoftonline.com/${tenant}/v2.0`
const header = { alg: 'RS256', kid: '1' }
const keysOf = (issuer: string) => ({ keys: [{ ...rs256.jwk, kid: '1', issuer }] })
const claims = { iss: issuerOf(TENANT), tid: TENANT, exp: EXAMPLE_NOW + 600 }

/**
 * Asked of Entra alone, which puts an issuer on its keys. Its keys have issuers of v2.0 though they sign tokens of v1.0
 * too, so between versions the tenant is compared, as Microsoft’s own validators do.
 */
export default defineCheck({
  code: 'JWK_ISSUER_MISMATCH',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  explains: true,
  title: 'The key is for tokens of another issuer',
  why: 'The set that Entra has for all tenants holds keys that are for one of them alone. A verifier that does not compare the issuer of the key takes tokens of that tenant for those of another.',
  fix: {
    verifier:
      'Refuse a token whose iss is not the issuer of its key, after putting the tid of the token in place of {tenantid}.',
  },
  cites: ['https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-signing-key-issuer'],
  applies: (subject) => selectedKey(subject) !== null && stringMember(subject.claims, 'iss') !== undefined,
  *look(subject) {
    const held = selectedKey(subject)
    const iss = stringMember(subject.claims, 'iss')
    const stated = stringMember(held?.key.jwk, 'issuer')
    if (!held || iss === undefined || stated === undefined) return
    const expected = withTenant(stated, subject.claims)
    const own = readEntraIssuer(expected)
    const token = readEntraIssuer(iss)
    // Without a tid nothing says what to put into a template.
    if (!own || (own.tenant.startsWith('{') && tenantOf(subject.claims) === null)) return
    const fits =
      token && token.version !== own.version
        ? token.tenant === own.tenant
        : iss.toLowerCase() === expected.toLowerCase()
    if (!fits) yield { at: inKeys(held.key, 'issuer'), facts: { key: held.name, issuer: stated, expected, iss } }
  },
  says: ({ key, issuer, expected, iss }) => {
    const filled = issuer === expected ? '' : `, with the tid of the token ${quote(expected)}`
    return `${capitalise(key)} is for the issuer ${quote(issuer)}${filled}; the iss of the token is ${quote(iss)}.`
  },
  examples: {
    flags: [
      { header, claims, keys: keysOf(issuerOf(CONSUMERS)) },
      { header, claims: { ...claims, tid: CONSUMERS }, keys: keysOf(issuerOf('{tenantid}')) },
      { header, claims: { ...claims, iss: 'https://id.acme.example' }, keys: keysOf(issuerOf('{tenantid}')) },
    ],
    passes: [
      { header, claims, keys: keysOf(issuerOf('{tenantid}')) },
      {
        header,
        claims: { ...claims, iss: `https://sts.windows.net/${TENANT}/` },
        keys: keysOf(issuerOf('{tenantid}')),
      },
      { header, claims: { ...claims, tid: undefined }, keys: keysOf(issuerOf('{tenantid}')) },
      { header, claims, keys: keysOf('CN=An issuer of certificates') },
      { header: { ...header, kid: '2' }, claims, keys: keysOf(issuerOf(CONSUMERS)) },
    ],
  },
})
