import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { webUrl } from '../../sources/address'
import { defineCheck } from '../define-check'
import { isEntraHost, readEntraIssuer } from '../entra'
import { EXAMPLE_NOW } from '../example-now'
import { missingKid } from '../missing-kid'
import { inPayload } from '../places'
import { es256 } from '../rfc-examples'

const exp = EXAMPLE_NOW + 600
const keys = { keys: [{ ...es256.jwk, kid: 'key-1' }] }
const header = { alg: 'ES256', kid: 'key-2' }
const realm = (name: string) => `https://sso.acme.example/realms/${name}`
const url = `${realm('staff')}/protocol/openid-connect/certs`

/** Many issuers publish on another host than their own: said only where the kid is missing. */
export default defineCheck({
  code: 'SET_FROM_ELSEWHERE',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'The key set is not from where the issuer is',
  why: 'A set that was fetched by its own URL says nothing of whose it is. Where the kid is not in it, a set of another environment, tenant or realm is the first thing to rule out.',
  fix: {
    verifier: 'Fetch the set by the issuer in iss, if you trust it: its metadata says where the keys are.',
  },
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 8414 §2'],
  // No set at all has the key of an HMAC.
  applies: ({ source, algorithm }) =>
    source?.origin.kind === 'fetched' && source.origin.issuer === null && algorithm?.family !== 'hmac',
  *look(subject) {
    const origin = subject.source?.origin
    if (missingKid(subject) === null || origin?.kind !== 'fetched') return
    const iss = stringMember(subject.claims, 'iss') ?? ''
    const [issuer, set] = [webUrl(iss), webUrl(origin.jwks_uri)]
    if (!issuer || !set || isKnownPlace(issuer, set)) return
    const [realm, other] = [realmOf(issuer), realmOf(set)]
    const isOtherHost = issuer.host !== set.host
    if (isOtherHost || (realm !== null && other !== null && realm !== other))
      yield { at: inPayload('iss'), facts: { iss, found: isOtherHost ? set.host : (other ?? ''), realm: !isOtherHost } }
  },
  says: ({ iss, found, realm }) =>
    `The issuer of the token is ${quote(iss)}, and the key set came from the ${realm ? 'realm' : 'host'} ${quote(found)}; expected the set that the issuer’s metadata name.`,
  examples: {
    flags: [
      { header, claims: { iss: 'https://id.staging.example', exp }, keys, source: { before: keys } },
      { header, claims: { iss: realm('customers'), exp }, keys, source: { before: null, url } },
    ],
    passes: [
      { header, claims: { iss: realm('staff'), exp }, keys, source: { before: null, url } },
      { header, claims: { iss: 'https://id.acme.example', exp }, keys, source: { before: keys } },
      { header, claims: { iss: 'joe', exp }, keys, source: { before: keys } },
      {
        header,
        claims: { iss: 'https://sts.windows.net/11111111-2222-3333-4444-555555555555/', exp },
        keys,
        source: { before: null, url: 'https://login.microsoftonline.com/common/discovery/keys' },
      },
      {
        header,
        claims: { iss: 'https://accounts.google.com', exp },
        keys,
        source: { before: null, url: 'https://www.googleapis.com/oauth2/v3/certs' },
      },
      {
        header: { alg: 'ES256', kid: 'key-1' },
        claims: { iss: 'https://id.staging.example', exp },
        keys,
        source: { before: keys },
      },
      {
        header,
        claims: { iss: 'https://id.staging.example', exp },
        keys,
        source: { before: keys, issuer: 'https://id.acme.example' },
      },
    ],
  },
})

/** Whether the issuer is known to publish on the other host: Google, and Entra for tokens of v1.0. */
function isKnownPlace(issuer: URL, set: URL): boolean {
  const isGoogle = /^(?:accounts|securetoken)\.google\.com$/.test(issuer.hostname)
  return isGoogle
    ? set.hostname === 'www.googleapis.com'
    : readEntraIssuer(issuer.href) !== null && isEntraHost(set.hostname)
}

/** The realm of a Keycloak URL; null for any other. */
function realmOf({ pathname }: URL): string | null {
  return /\/realms\/([^/]+)/.exec(pathname)?.[1] ?? null
}
